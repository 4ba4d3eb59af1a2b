import { ANNOTATION_COLORS, type AnnotationColor, type TextQuote } from '../../src/annotation/annotation'
import type { Point } from '../../src/annotation/beside'
import { askHere } from '../../src/browser/answer-marker'
import type { MarkerMessages } from '../../src/browser/messages'
import type { Result } from '../../src/result'
import type { Acts } from './acts'
import { copyText } from './clipboard'
import type { Face, PillText, Press } from './face'
import type { Known } from './known'
import type { MarkSet, PageMark } from './mark-set'
import type { Pill } from './pill'
import { areSameWords, type Selected } from './selected'
import { type Spot, spotOf } from './spot'

/** What the pill is offered for, and what its buttons do. */
export interface Offers {
  /** Beside words that somebody has selected. */
  toMark(selected: Selected, pointer: Point | undefined): void
  /** Beside a mark. `isPassing`: only as long as the pointer is near. */
  toChange(mark: PageMark, pointer: Point | undefined, isPassing: boolean): void
  /** Marks, and shows what has come of it. */
  mark(selected: Selected, color: AnnotationColor): Promise<MarkerMessages['markSelection']['answer']>
  press(press: Press): void
  /** The mark that is offered to be changed. */
  offered(): string | undefined
  /** What was selected is so no more; the pointer rests elsewhere; something else was pressed; Escape, or another page. */
  ended(how: 'unselected' | 'passed' | 'pressedElsewhere' | 'left'): void
}

/** What the pill is about, and beside which words. */
type Subject = { spot: Spot } & (
  | { kind: 'selection'; selected: Selected }
  | { kind: 'mark'; id: string; isPassing: boolean }
  /** Something is being done, or was; `undo` takes it back. */
  | { kind: 'news'; undo?: () => Promise<void> }
)

type Reason = Extract<MarkerMessages['markSelection']['answer'], { ok: false }>['reason']

export function offersOf(pill: Pill, acts: Acts, marks: MarkSet, known: Known): Offers {
  let subject: Subject | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  return {
    toMark: (selected, pointer) => {
      if (!known.get()?.hasPill) return
      // What is offered already stays where it is: somebody may be about to press it.
      if (subject?.kind === 'selection' && areSameWords(subject.selected, selected)) return
      show({ kind: 'tools' }, { kind: 'selection', selected, spot: spotOf([selected.shown], pointer) })
    },
    toChange: (mark, pointer, isPassing) => {
      // While words are selected the pill is theirs, and news stay until they have been read.
      if (isPassing && (subject?.kind === 'selection' || subject?.kind === 'news' || isOffered(mark))) return
      offer(mark, spotOf(mark.ranges, pointer), isPassing)
    },
    mark: (selected, color) => mark(selected, color, spotOf([selected.shown], undefined)),
    press: (press) => {
      if (subject?.kind === 'selection') pressOnSelection(press, subject.selected, subject.spot)
      else if (subject?.kind === 'mark') pressOnMark(press, marks.byId(subject.id), subject.spot)
      else if (press === 'undo') subject?.undo?.()
    },
    offered: () => (subject?.kind === 'mark' ? subject.id : undefined),
    ended: (how) => {
      const isOver =
        how === 'left' ||
        (how === 'unselected' && subject?.kind === 'selection') ||
        (how === 'passed' && subject?.kind === 'mark' && subject.isPassing) ||
        (how === 'pressedElsewhere' && subject?.kind === 'mark')
      if (isOver) hide()
    },
  }

  async function pressOnSelection(press: Press, selected: Selected, spot: Spot): Promise<void> {
    if (press === 'quote') return copy(acts.quoteOf(selected), spot)
    if (press === 'note') {
      const marked = await mark(selected, known.get()?.color ?? 'yellow', spot)
      return marked.ok ? note(marked.value.id, spot) : undefined
    }
    if (press === 'hide') return show({ kind: 'hiding' }, { kind: 'selection', selected, spot })
    if (press === 'hideNow') return hide()
    if (press === 'hideHere') return hideHere(spot)
    if (isColor(press)) await mark(selected, press, spot)
  }

  async function pressOnMark(press: Press, mark: PageMark | undefined, spot: Spot): Promise<void> {
    if (!mark) return hide()
    if (press === 'note') return note(mark.id, spot)
    if (press === 'quote') return copy(mark.quote, spot)
    if (press === 'remove') return remove(mark, spot)
    if (!isColor(press)) return
    const changed = acts.recolor(mark, press)
    offer(mark, spot, false)
    tellRefusal(await changed, spot)
  }

  async function mark(
    selected: Selected,
    color: AnnotationColor,
    spot: Spot,
  ): Promise<MarkerMessages['markSelection']['answer']> {
    show({ kind: 'tools', pressed: color }, { kind: 'news', spot })
    // A page that has to be kept first may take a while.
    timer = setTimeout(() => show({ kind: 'said', text: say('working') }, { kind: 'news', spot }), AWHILE)
    const marked = await acts.mark(selected, color)
    const made = marked.ok ? marks.byId(marked.value.id) : undefined
    if (!marked.ok) tellRefusal(marked, spot)
    else if (marked.value.isKeptNow) tell('kept', spot, async () => tellDone(await acts.unkeep(), 'unkept', spot))
    else if (made) offer(made, spotOf(made.ranges, undefined), false, true)
    return marked
  }

  async function note(id: string, spot: Spot): Promise<void> {
    const opened = await askHere('noteHere', { id })
    if (opened.ok && opened.value === 'opened') hide()
    else if (opened.ok) tell('noteLater', spot)
    else tellRefusal(opened, spot)
  }

  async function copy(quote: TextQuote | undefined, spot: Spot): Promise<void> {
    if (!quote) return hide()
    const source = await askHere('sourceHere', { quote })
    if (!source.ok) tellRefusal(source, spot)
    else if (await copyText(document, source.value)) tell('copied', spot)
    else refuse(say('copyFailed'), spot)
  }

  async function remove(mark: PageMark, spot: Spot): Promise<void> {
    const removed = acts.remove(mark)
    tell('removed', spot, async () => {
      hide()
      tellRefusal(await acts.restore(mark.id), spot)
    })
    tellRefusal(await removed, spot)
  }

  async function hideHere(spot: Spot): Promise<void> {
    const hidden = await known.changing(() => askHere('pillOffHere', { isBack: false }))
    await known.refresh()
    if (!hidden.ok) return tellRefusal(hidden, spot)
    tell('hidden', spot, async () => {
      hide()
      tellRefusal(await known.changing(() => askHere('pillOffHere', { isBack: true })), spot)
      await known.refresh()
    })
  }

  function offer(mark: PageMark, spot: Spot, isPassing: boolean, isNew = false): void {
    show({ kind: 'tools', pressed: mark.color, isNew }, { kind: 'mark', id: mark.id, isPassing, spot })
  }

  function tellDone(done: Result<unknown, Reason>, text: PillText, spot: Spot): void {
    if (done.ok) tell(text, spot)
    else tellRefusal(done, spot)
  }

  function tellRefusal(answer: Result<unknown, Reason>, spot: Spot): void {
    const texts = known.get()?.texts
    if (!answer.ok) refuse(texts?.[`fail_${answer.reason}`] ?? texts?.fail_unexpected ?? '', spot)
  }

  function tell(text: PillText, spot: Spot, undo?: () => Promise<void>): void {
    show({ kind: 'said', text: say(text), canUndo: undo !== undefined }, { kind: 'news', spot, ...(undo && { undo }) })
    timer = setTimeout(hide, undo ? LONG : SHORT)
  }

  function refuse(text: string, spot: Spot): void {
    show({ kind: 'said', text, isFailure: true }, { kind: 'news', spot })
    timer = setTimeout(hide, LONG)
  }

  function show(face: Face, about: Subject): void {
    clearTimeout(timer)
    subject = about
    pill.show(face, about.spot)
  }

  function hide(): void {
    clearTimeout(timer)
    subject = undefined
    pill.hide()
  }

  function say(text: PillText): string {
    return known.get()?.texts[`pill_${text}`] ?? ''
  }

  function isOffered({ id }: PageMark): boolean {
    return subject?.kind === 'mark' && subject.id === id
  }
}

/** Milliseconds after which something that is being done is spoken of, and for which news can be read. */
const AWHILE = 1_000
const SHORT = 3_000
const LONG = 10_000

function isColor(press: Press): press is AnnotationColor {
  return ANNOTATION_COLORS.some((color) => color === press)
}
