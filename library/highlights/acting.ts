import { type ReadonlySignal, signal } from '@preact/signals'
import type { AnnotationColor } from '../../src/annotation/annotation'
import type { WriteFailure } from '../../src/browser/messages'
import type { MarksChange } from '../../src/clipping/marks'
import { type CountedKey, counted, text } from '../../src/ui/text'
import type { Actions } from '../actions'
import type { Background } from '../ports'
import { type Deed, inMessages, type Plan, recoloring, removing, renaming, tagging } from './changes'
import type { Highlight } from './highlight'

/** What can be done with one highlight or many. What was done is told, and can be taken back. */
export interface HighlightActions {
  /** How far what takes longer is; undefined while nothing is under way. */
  progress: ReadonlySignal<Progress | undefined>
  recolor(highlights: readonly Highlight[], color: AnnotationColor): Promise<void>
  tag(highlights: readonly Highlight[], added: string[], removed: string[]): Promise<void>
  /** Gives a tag another name wherever it is met; the name of another tag makes one of the two. */
  renameTag(highlights: readonly Highlight[], from: string, to: string): Promise<void>
  remove(highlights: readonly Highlight[]): Promise<void>
}

export interface Progress {
  done: number
  count: number
}

/** Of one message, far below what may be asked for at once: after each one sees how far it is. */
export const CLIPPINGS_AT_ONCE = 100
const MARKS_AT_ONCE = 2_000

/** `highlightAt` gives a highlight as it is now, by its key; `look` reads them all again. */
export function highlightActions(
  background: Pick<Background, 'changeMarks'>,
  { tell }: Pick<Actions, 'tell'>,
  highlightAt: (key: string) => Highlight | undefined,
  look: () => Promise<void>,
): HighlightActions {
  const progress = signal<Progress | undefined>(undefined)
  let last = Promise.resolve()

  /** What is asked for while something is under way comes after it. */
  function afterwards(work: () => Promise<void>): Promise<void> {
    last = last.then(work)
    return last
  }

  /** One message after the other; the first that fails ends it. */
  async function perform(deeds: readonly Deed[]): Promise<{ count: number; reason?: WriteFailure }> {
    let count = 0
    progress.value = { done: 0, count: deeds.length }
    try {
      for (const changes of inMessages(deeds, CLIPPINGS_AT_ONCE, MARKS_AT_ONCE)) {
        const answer = await background.changeMarks(changes)
        if (!answer.ok) return { count, reason: answer.reason }
        count += changes.reduce((sum, { change }) => sum + marksIn(change), 0)
        progress.value = { done: count, count: deeds.length }
      }
    } finally {
      progress.value = undefined
      await look()
    }
    return { count }
  }

  /** What was done before something failed can be taken back as well. */
  async function act(key: CountedKey, plan: Plan): Promise<void> {
    if (plan.deeds.length === 0) return
    const { count, reason } = await perform(plan.deeds)
    const undo = () => afterwards(() => takeBack(plan))
    if (reason) tell({ sentence: text(`fail_${reason}`), isTrouble: true, ...(count > 0 && { undo }) })
    else tell({ sentence: counted(key, count), undo })
  }

  async function takeBack(plan: Plan): Promise<void> {
    const { count, reason } = await perform(plan.back((key) => highlightAt(key)?.mark))
    if (reason) tell({ sentence: text(`fail_${reason}`), isTrouble: true })
    else tell({ sentence: counted('highlights_undone', count) })
  }

  return {
    progress,
    recolor: (highlights, color) => afterwards(() => act('highlights_recolored', recoloring(highlights, color))),
    tag: (highlights, added, removed) =>
      afterwards(() => act('highlights_tagged', tagging(highlights, added, removed))),
    renameTag: (highlights, from, to) => afterwards(() => act('highlights_renamed', renaming(highlights, from, to))),
    remove: (highlights) => afterwards(() => act('highlights_removed', removing(highlights))),
  }
}

function marksIn({ edit = [], trash = [], restore = [] }: MarksChange): number {
  return edit.length + trash.length + restore.length
}
