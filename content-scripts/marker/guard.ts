/**
 * Tells whether a press on something of ours in a page is the reader's own, and the reader could see on what. A page may
 * make events, lay something over ours, or see to it that it cannot be seen.
 */
export interface Guard {
  /** It stands somewhere else from now on, or again. */
  placed(): void
  /** It is not to be seen any more. */
  gone(): void
  allows(event: MouseEvent): boolean
}

export function guardOf(host: HTMLElement): Guard {
  let placedAt = 0
  let box = host.getBoundingClientRect()
  let layers = new Set<Element>()
  let isHidden = false
  const watcher = new IntersectionObserver(
    (entries) => {
      // Only Chromium knows, and says nothing before it has looked.
      const seen = entries.at(-1)
      isHidden = seen !== undefined && 'isVisible' in seen && seen.isVisible === false && seen.isIntersecting
    },
    { threshold: 1, ...COVERED },
  )

  return {
    placed: () => {
      placedAt = performance.now()
      box = host.getBoundingClientRect()
      layers = topLayers(host)
      watcher.observe(host)
    },
    gone: () => {
      watcher.disconnect()
      isHidden = false
    },
    allows: (event) =>
      event.isTrusted &&
      performance.now() - placedAt >= LEAST_SEEN &&
      document.visibilityState === 'visible' &&
      document.hasFocus() &&
      !isHidden &&
      host.parentNode === document.documentElement &&
      host.matches(':popover-open') &&
      isWhere(host, box) &&
      isPlain(getComputedStyle(host)) &&
      [...topLayers(host)].every((layer) => layers.has(layer)) &&
      pointsOf(box, event).every(([x, y]) => document.elementFromPoint(x, y) === host),
  }
}

/** Milliseconds. Nobody decides quicker on what has just come under the pointer. */
const LEAST_SEEN = 300

/** Version 2 of the observer, which knows what is covered or see-through. */
const COVERED = { trackVisibility: true, delay: 100 }

/** What a page has put above everything else; ours was put above these. */
function topLayers(host: HTMLElement): Set<Element> {
  const layers = new Set(document.querySelectorAll(':popover-open,:modal,:fullscreen'))
  layers.delete(host)
  return layers
}

function isWhere(host: HTMLElement, { left, top, width, height }: DOMRect): boolean {
  const now = host.getBoundingClientRect()
  return [now.left - left, now.top - top, now.width - width, now.height - height].every((off) => Math.abs(off) < 1)
}

function isPlain(style: CSSStyleDeclaration): boolean {
  return Object.entries(PLAIN).every(([name, value]) => style.getPropertyValue(name) === value)
}

const PLAIN = {
  display: 'block',
  position: 'fixed',
  visibility: 'visible',
  opacity: '1',
  'pointer-events': 'none',
  transform: 'none',
  translate: 'none',
  rotate: 'none',
  scale: 'none',
  filter: 'none',
  'backdrop-filter': 'none',
  'clip-path': 'none',
  'mask-image': 'none',
  'mix-blend-mode': 'normal',
  zoom: '1',
}

/** Where it was pressed, and so much of the rest that nothing else can stand there. */
function pointsOf({ left, top, right, bottom }: DOMRect, event: MouseEvent): [number, number][] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const inner: [number, number][] = [
    [x, y],
    [left + INSET, y],
    [right - INSET, y],
    [x, top + 2],
    [x, bottom - 2],
  ]
  // A press of a key happens nowhere.
  return event.detail > 0 ? [...inner, [event.clientX, event.clientY]] : inner
}

/** Inside of the rounded corners. */
const INSET = 4
