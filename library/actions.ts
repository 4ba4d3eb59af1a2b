import { type ReadonlySignal, signal } from '@preact/signals'
import type { WriteFailure } from '../src/browser/messages'
import { MOST_AT_ONCE, type SharedChange } from '../src/clipping/change'
import type { ClippingHead } from '../src/clipping/head'
import type { Changed } from '../src/clipping/kept'
import { ok, type Result } from '../src/result'
import { type CountedKey, counted, text } from '../src/ui/text'
import type { Background } from './ports'

/** What can be done with one clipping or many. */
export interface Actions {
  /** What was done last, until it is long known. */
  news: ReadonlySignal<News | undefined>
  /** With a star each; without, where all have one. */
  star(heads: readonly ClippingHead[]): Promise<void>
  /** Into the archive; out of it, where all are there. */
  archive(heads: readonly ClippingHead[]): Promise<void>
  tag(heads: readonly ClippingHead[], added: string[], removed: string[]): Promise<void>
  trash(heads: readonly ClippingHead[]): Promise<void>
  restore(heads: readonly ClippingHead[]): Promise<void>
  /** For good. */
  erase(heads: readonly ClippingHead[]): Promise<void>
  /** Takes back what was done last, if that can be done; even when it is no longer told. */
  undo(): Promise<void>
  /** The news are known. */
  dismiss(): void
  /** Says what was done elsewhere; what can be taken back is what was done last. */
  tell(news: News): void
  /** What was done elsewhere is what was done last: this takes it back. Nothing is told. */
  remember(undo: () => Promise<void>): void
}

export interface News {
  sentence: string
  isTrouble?: true
  undo?: () => Promise<void>
}

type Answer = Result<Changed, WriteFailure>

export function actionsOf(background: Background): Actions {
  const news = signal<News | undefined>(undefined)
  let takeBack: News['undo']
  const ids = (heads: readonly ClippingHead[]) => heads.map(({ id }) => id)
  const changeAll = (some: string[], change: SharedChange) =>
    inParts(some, (part) => background.changeMany(part, change))
  const trashAll = (some: string[]) => inParts(some, background.trash)
  const restoreAll = (some: string[]) => inParts(some, background.restore)

  /** `undo` gets the ids of those that were changed. */
  async function act(
    key: CountedKey,
    answer: Promise<Answer>,
    undo?: (ids: string[]) => Promise<Answer>,
  ): Promise<void> {
    const done = await answer
    if (!done.ok) {
      news.value = { sentence: text(`fail_${done.reason}`), isTrouble: true }
      return
    }
    const changed = done.value.ids
    if (changed.length === 0) return
    takeBack = undo && (() => act('done_undone', undo(changed)))
    news.value = { sentence: counted(key, changed.length), ...(takeBack && { undo: takeBack }) }
  }

  return {
    news,
    async star(heads) {
      const starred = !heads.every((head) => head.starred)
      const answer = changeAll(ids(heads), { starred })
      await act(starred ? 'done_starred' : 'done_unstarred', answer, (changed) =>
        changeAll(changed, { starred: !starred }),
      )
    },
    async archive(heads) {
      const isOut = heads.every(({ state }) => state === 'archived')
      const answer = changeAll(ids(heads), { state: isOut ? 'read' : 'archived' })
      await act(isOut ? 'done_unarchived' : 'done_archived', answer, () => backToStates(heads, changeAll))
    },
    tag: (heads, added, removed) =>
      act('done_tagged', changeAll(ids(heads), { addTags: added, removeTags: removed }), (changed) =>
        changeAll(changed, { addTags: removed, removeTags: added }),
      ),
    trash: (heads) => act('done_trashed', trashAll(ids(heads)), restoreAll),
    restore: (heads) => act('done_restored', restoreAll(ids(heads)), trashAll),
    erase: (heads) => act('done_erased', inParts(ids(heads), background.erase)),
    async undo() {
      await takeBack?.()
    },
    dismiss() {
      news.value = undefined
    },
    tell(told) {
      const { undo } = told
      if (undo)
        takeBack = async () => {
          takeBack = undefined
          news.value = undefined
          await undo()
        }
      news.value = told
    },
    remember(undo) {
      takeBack = undo
      news.value = undefined
    },
  }
}

/** One part after the other; the first that fails ends it. */
async function inParts(ids: readonly string[], ask: (part: string[]) => Promise<Answer>): Promise<Answer> {
  const changed: string[] = []
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    const answer = await ask(ids.slice(from, from + MOST_AT_ONCE))
    if (!answer.ok) return answer
    changed.push(...answer.value.ids)
  }
  return ok({ ids: changed })
}

async function backToStates(
  heads: readonly ClippingHead[],
  changeAll: (ids: string[], change: SharedChange) => Promise<Answer>,
): Promise<Answer> {
  const changed: string[] = []
  for (const state of ['unread', 'read', 'archived'] as const) {
    const ids = heads.filter((head) => head.state === state).map(({ id }) => id)
    const answer = await changeAll(ids, { state })
    if (!answer.ok) return answer
    changed.push(...answer.value.ids)
  }
  return ok({ ids: changed })
}
