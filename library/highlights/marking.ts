import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Annotation, AnnotationColor, TextQuote } from '../../src/annotation/annotation'
import type { Point } from '../../src/annotation/beside'
import type { Settings } from '../../src/browser/settings'
import type { Clipping } from '../../src/clipping/clipping'
import { shownArticle } from '../../src/clipping/edits'
import { headOf } from '../../src/clipping/head'
import { marksOf } from '../../src/clipping/marks'
import { quotationOf } from '../../src/clipping/quotation'
import { text } from '../../src/ui/text'
import type { Actions } from '../actions'
import type { Ports } from '../ports'
import type { HighlightActions } from './acting'
import { type Highlight, keyOf } from './highlight'
import { scrollToMiddle, selectedRange, unselect } from './selected'
import type { StoryMarks } from './story-marks'

/** Marking words of the clipping that is read, and what can be done at once with what is marked there. */
export interface Marking {
  /** What the pill stands beside: selected words, or a mark by its id. */
  subject: Signal<Subject | undefined>
  /** Where the pointer was when it was released, in CSS px of the window; undefined once a key is pressed. */
  reader: Signal<Point | undefined>
  /** Id of the mark under the pointer. */
  pointed: Signal<string | undefined>
  /** The colour that was used last. */
  color: ReadonlySignal<AnnotationColor>
  /** Id of the mark whose note, tags and colour are open in the margin. */
  editing: Signal<string | undefined>
  /** Looks what is selected by now. */
  offer(): void
  /** Marks what is selected; gives the mark that one is at another colour if nothing is. */
  mark(color?: AnnotationColor): Promise<void>
  /** As `mark`; then its note can be written. */
  note(): Promise<void>
  /** Copies what is selected, or the mark that one is at, as a quotation; false if that is not possible. */
  copy(): Promise<boolean>
  copyMark(mark: Annotation): Promise<boolean>
  /** Removes the mark beside which the pill stands; false if it stands beside none. */
  remove(): boolean
  /** Goes to a mark: it is emphasised, and scrolled to where it stands. */
  show(id: string): void
  /** Takes the pill away, and what it stood beside out of sight. */
  leave(): void
  /** A mark of this clipping, as lists know it. */
  highlightOf(mark: Annotation): Highlight | undefined
}

export type Subject = { is: 'selection'; quote: TextQuote } | { is: 'mark'; id: string }

interface MarkingParts {
  clipping: ReadonlySignal<Clipping | undefined>
  look(): Promise<void>
  story: StoryMarks
  actions: HighlightActions
  news: Pick<Actions, 'tell'>
  settings: ReadonlySignal<Settings>
}

export function markingOn(
  { background, settings: stored, copy }: Pick<Ports, 'background' | 'settings' | 'copy'>,
  { clipping, look, story, actions, news, settings }: MarkingParts,
): Marking {
  const subject = signal<Subject | undefined>(undefined)
  const editing = signal<string | undefined>(undefined)
  const color = computed(() => settings.value.markColor ?? 'yellow')

  function selected(): TextQuote | undefined {
    const range = selectedRange()
    return range && clipping.peek()?.trashedAt === undefined ? story.quoteIn(range) : undefined
  }

  function activeMark(): Annotation | undefined {
    const held = clipping.peek()
    return held && marksOf(held).find(({ id }) => id === story.active.peek())
  }

  function highlightOf(mark: Annotation): Highlight | undefined {
    const held = clipping.peek()
    return held && { key: keyOf(held.id, mark.id), mark, head: headOf(held) }
  }

  /** Gives back the id of the new mark. */
  async function put(quote: TextQuote, chosen: AnnotationColor): Promise<string | undefined> {
    const id = clipping.peek()?.id
    if (id === undefined) return undefined
    const answer = await background.mark(id, { quote, color: chosen })
    if (!answer.ok) {
      news.tell({ sentence: text(`fail_${answer.reason}`), isTrouble: true })
      return undefined
    }
    const { id: mark } = answer.value
    await look()
    const undo = async () => {
      if (subject.peek()?.is === 'mark') subject.value = undefined
      await background.changeMarks([{ id, change: { trash: [mark] } }])
    }
    news.tell({ sentence: text('reading_marked'), undo })
    return mark
  }

  async function copied(quote: TextQuote): Promise<boolean> {
    const held = clipping.peek()
    return held !== undefined && copy(Promise.resolve([quotationOf(shownArticle(held), quote)]))
  }

  async function recolor(mark: Annotation, chosen: AnnotationColor): Promise<void> {
    const highlight = highlightOf(mark)
    if (highlight) await actions.recolor([highlight], chosen)
  }

  function goTo(id: string): void {
    unselect()
    story.active.value = id
    subject.value = { is: 'mark', id }
  }

  async function mark(chosen: AnnotationColor = color.peek()): Promise<void> {
    const quote = selected()
    const held = quote ? story.sameAs(quote) : activeMark()
    if (chosen !== color.peek()) void stored.change({ markColor: chosen })
    if (held) await recolor(held, chosen)
    const id = held?.id ?? (quote && (await put(quote, chosen)))
    if (id !== undefined) goTo(id)
    else if (!quote) news.tell({ sentence: text('reading_selectFirst') })
  }

  return {
    subject,
    reader: signal<Point | undefined>(undefined),
    pointed: signal<string | undefined>(undefined),
    color,
    editing,
    offer() {
      const quote = selected()
      if (quote) subject.value = { is: 'selection', quote }
      else if (subject.peek()?.is === 'selection') subject.value = undefined
    },
    mark,
    async note() {
      if (selected()) await mark()
      const { active } = story
      if (active.peek() === undefined) return
      subject.value = undefined
      editing.value = active.peek()
    },
    async copy() {
      const quote = selected() ?? activeMark()?.quote
      return quote !== undefined && copied(quote)
    },
    copyMark: ({ quote }) => copied(quote),
    remove() {
      const mark = subject.peek()?.is === 'mark' ? activeMark() : undefined
      const highlight = mark && highlightOf(mark)
      if (!highlight) return false
      subject.value = undefined
      void actions.remove([highlight])
      return true
    },
    show(id) {
      subject.value = undefined
      story.active.value = id
      scrollToMiddle(story.rangesOf(id))
    },
    leave() {
      unselect()
      subject.value = undefined
      story.active.value = undefined
    },
    highlightOf,
  }
}
