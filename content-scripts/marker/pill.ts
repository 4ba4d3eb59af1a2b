import { type Box, besideWords } from '../../src/annotation/beside'
import { type Face, type PillText, type Press, partsOf, pressOf } from './face'
import { guardOf } from './guard'
import type { Spot } from './spot'
import { PILL_CSS } from './style'

/** The one thing that is ever put into a page: a small bar beside words. */
export interface Pill {
  /** It follows its words when the page scrolls, and is not to be seen while they are not. */
  show(face: Face, spot: Spot): void
  hide(): void
  /** Its script still runs: without a word for ten seconds it goes by itself. */
  stay(): void
  /** Takes the keyboard to it; Escape gives it back. */
  enter(): void
  /** Something happens in it. */
  holds(event: Event): boolean
}

export interface PillTexts {
  say(text: PillText): string
  language: string
  dir: 'ltr' | 'rtl'
}

export function pillIn(texts: () => PillTexts, signal: AbortSignal, pressed: (press: Press) => void): Pill {
  const host = document.createElement('div')
  host.popover = 'manual'
  const shadow = host.attachShadow({ mode: 'closed' })
  const [look, corner] = [new CSSStyleSheet(), new CSSStyleSheet()]
  look.replaceSync(PILL_CSS)
  shadow.adoptedStyleSheets = [look, corner]
  const box = document.createElement('div')
  box.className = 'pill'
  shadow.append(box)
  const guard = guardOf(host)
  let shown: { face: Face; spot: Spot } | undefined
  let before: Element | null = null

  // The selection stays, and the keyboard where it is.
  shadow.addEventListener('mousedown', (event) => event.preventDefault())
  for (const kind of OWN_EVENTS) shadow.addEventListener(kind, (event) => event.stopPropagation())
  shadow.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const press = button && pressOf(button)
    if (press && event instanceof MouseEvent && guard.allows(event)) pressed(press)
  })
  shadow.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.isTrusted) steer(event)
  })
  const follow = () => {
    if (shown) requestAnimationFrame(() => shown && place())
  }
  window.addEventListener('scroll', follow, { capture: true, passive: true, signal })
  window.addEventListener('resize', follow, { passive: true, signal })
  // What a page puts above it afterwards would cover it.
  document.addEventListener('toggle', rise, { capture: true, signal })
  document.addEventListener('fullscreenchange', rise, { signal })
  signal.addEventListener('abort', hide)

  return {
    show: (face, spot) => {
      shown = { face, spot }
      fill(face)
      if (host.parentNode !== document.documentElement) document.documentElement.append(host)
      place(true)
    },
    hide,
    stay,
    enter: () => {
      before ??= document.activeElement
      buttons()[0]?.focus({ preventScroll: true })
    },
    holds: (event) => event.composedPath().includes(host),
  }

  function fill(face: Face): void {
    const { say, language, dir } = texts()
    const hadFocus = shadow.activeElement !== null
    box.lang = language
    box.dir = dir
    box.replaceChildren(partsOf(face, say))
    stay()
    for (const button of buttons().slice(1)) button.tabIndex = -1
    if (hadFocus) buttons()[0]?.focus({ preventScroll: true })
  }

  function place(isNew = false): void {
    if (!shown || !host.isConnected) return
    const wasOpen = host.matches(':popover-open')
    if (!wasOpen) host.showPopover()
    const { words, reader } = shown.spot()
    const { left, top, width, height } = host.getBoundingClientRect()
    const point = besideWords(words, { width, height }, viewOf(window), reader)
    if (!point) {
      host.hidePopover()
      return
    }
    corner.replaceSync(`:host{left:${point.x}px!important;top:${point.y}px!important}`)
    const { left: x, top: y } = host.getBoundingClientRect()
    // What has another face is to be looked at anew, too.
    if (!wasOpen || isNew || x !== left || y !== top) guard.placed()
  }

  function rise({ target }: Event): void {
    if (!shown || target === host || !host.matches(':popover-open')) return
    host.hidePopover()
    place()
  }

  function stay(): void {
    for (const animation of box.getAnimations()) animation.currentTime = 0
  }

  function hide(): void {
    if (shadow.activeElement && before instanceof HTMLElement) before.focus({ preventScroll: true })
    before = null
    shown = undefined
    guard.gone()
    host.remove()
  }

  function buttons(): HTMLButtonElement[] {
    return [...box.querySelectorAll('button')]
  }

  /** One stop for Tab, and arrows from there, as in every toolbar. */
  function steer(event: KeyboardEvent): void {
    const all = buttons()
    const at = all.findIndex((button) => button.matches(':focus'))
    const forward = texts().dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = texts().dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const next = { [forward]: at + 1, [backward]: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key]
    if (event.key === 'Escape') hide()
    else if (next === undefined) return
    else all[next % all.length]?.focus({ preventScroll: true })
    event.preventDefault()
  }
}

/** What the page should not take for its own. */
const OWN_EVENTS = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu', 'keydown', 'keyup'],
]

/** Of a page that is drawn larger by fingers, only a part is seen. */
function viewOf({ visualViewport, innerWidth, innerHeight }: Window): Box {
  if (!visualViewport) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport
  return { left, top, right: left + width, bottom: top + height }
}
