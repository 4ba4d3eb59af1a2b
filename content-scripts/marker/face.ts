import { ANNOTATION_COLORS, type AnnotationColor } from '../../src/annotation/annotation'
import { icon, swatch } from './shapes'

/** What the pill shows. */
export type Face =
  /** For words that are selected, or for a mark, whose colour is pressed; `isNew`: that it was made is said, too. */
  | { kind: 'tools'; pressed?: AnnotationColor; isNew?: boolean }
  /** For how long it is to be hidden. */
  | { kind: 'hiding' }
  /** What has happened; it may be taken back. */
  | { kind: 'said'; text: string; isFailure?: boolean; canUndo?: boolean }

export type Press = (typeof PRESSES)[number]

export type PillText = (typeof PILL_TEXTS)[number]

/** What can be pressed; each is also what the button says, in words or to a screen reader. */
const PRESSES = [
  ...ANNOTATION_COLORS,
  ...(['note', 'quote', 'remove', 'hide', 'hideNow', 'hideHere', 'undo'] as const),
] as const

/** All that the pill says; in `_locales` with `pill_` before it. */
export const PILL_TEXTS = [
  ...PRESSES,
  ...(['label', 'markLabel', 'marked', 'hidden', 'kept', 'unkept', 'removed'] as const),
  ...(['copied', 'copyFailed', 'noteLater', 'working'] as const),
] as const

export function pressOf(button: HTMLButtonElement): Press | undefined {
  return PRESSES.find((press) => press === button.value)
}

/** The elements of a face. Each button has its `Press` as its value. */
export function partsOf(face: Face, say: (text: PillText) => string): HTMLElement {
  switch (face.kind) {
    case 'tools':
      return toolbar(face, say)
    case 'hiding':
      return row({ role: 'toolbar', 'aria-label': say('hide') }, [
        words('p', say('hide')),
        textButton('hideNow', say),
        textButton('hideHere', say),
      ])
    case 'said':
      return row({ role: face.isFailure ? 'alert' : 'status' }, [
        icon(face.isFailure ? 'warning' : 'check'),
        words('p', face.text),
        ...(face.canUndo ? [textButton('undo', say)] : []),
      ])
  }
}

function toolbar({ pressed, isNew }: Extract<Face, { kind: 'tools' }>, say: (text: PillText) => string): HTMLElement {
  const tools = ['note', 'quote', pressed ? 'remove' : 'hide'] as const
  return row({ role: 'toolbar', 'aria-label': say(pressed ? 'markLabel' : 'label') }, [
    ...ANNOTATION_COLORS.map((color) =>
      button(color, say(color), swatch(color, color === pressed), { 'aria-pressed': String(color === pressed) }),
    ),
    element('span', { class: 'between', role: 'separator' }),
    ...tools.map((tool) => button(tool, say(tool), icon(tool))),
    ...(isNew ? [heard(say('marked'))] : []),
  ])
}

function row(attributes: Record<string, string>, parts: Element[]): HTMLElement {
  const made = element('div', { class: 'row', ...attributes })
  made.append(...parts)
  return made
}

function button(press: Press, label: string, shown: Element, state: Record<string, string> = {}): HTMLElement {
  const made = element('button', { type: 'button', value: press, title: label, 'aria-label': label, ...state })
  made.append(shown)
  return made
}

function textButton(press: Press, say: (text: PillText) => string): HTMLElement {
  const made = words('button', say(press))
  made.setAttribute('type', 'button')
  made.setAttribute('value', press)
  return made
}

/** For those who listen; the others see it. */
function heard(text: string): HTMLElement {
  const made = words('p', text)
  made.className = 'unseen'
  made.setAttribute('role', 'status')
  return made
}

function words(tag: 'p' | 'button', text: string): HTMLElement {
  const made = element(tag, { class: 'words', dir: 'auto' })
  made.textContent = text
  return made
}

function element(tag: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}
