import type { Annotation, AnnotationColor } from '../../src/annotation/annotation'
import { tagsFrom } from '../../src/clipping/change'
import type { MarkChange, MarksChange } from '../../src/clipping/marks'
import type { MarksChangeOf } from '../../src/clipping/marks-schema'
import { fold } from '../../src/text/fold'
import type { Highlight } from './highlight'

/** What is done to one mark. */
export interface Deed {
  key: string
  clipping: string
  mark: string
  what: { color: AnnotationColor } | { tags: string[] } | 'trash' | 'restore'
}

/** Deeds, and what takes them back from marks as they are by then. */
export interface Plan {
  deeds: Deed[]
  back(marks: (key: string) => Annotation | undefined): Deed[]
}

/** Those that have the colour already are left alone. */
export function recoloring(highlights: readonly Highlight[], color: AnnotationColor): Plan {
  const changed = highlights.filter(({ mark }) => mark.color !== color)
  return {
    deeds: changed.map((highlight) => deedOf(highlight, { color })),
    back: (marks) =>
      changed
        .filter(({ key }) => marks(key)?.color === color)
        .map((highlight) => deedOf(highlight, { color: highlight.mark.color })),
  }
}

export function tagging(highlights: readonly Highlight[], added: string[], removed: string[]): Plan {
  const gone = new Set(removed.map(fold))
  return retagging(highlights, (tags) => [...tags.filter((tag) => !gone.has(fold(tag))), ...added])
}

/** One tag becomes another; where both were, one is left. */
export function renaming(highlights: readonly Highlight[], from: string, to: string): Plan {
  const old = fold(from)
  return retagging(highlights, (tags) =>
    tags.some((tag) => fold(tag) === old) ? tags.map((tag) => (fold(tag) === old ? to : tag)) : tags,
  )
}

export function removing(highlights: readonly Highlight[]): Plan {
  return {
    deeds: highlights.map((highlight) => deedOf(highlight, 'trash')),
    back: () => highlights.map((highlight) => deedOf(highlight, 'restore')),
  }
}

/** One message each: no more clippings and no more marks than one may change at once. */
export function inMessages(deeds: readonly Deed[], clippings: number, marks: number): MarksChangeOf[][] {
  const messages: MarksChangeOf[][] = []
  let message = new Map<string, MarksChange>()
  let count = 0
  for (const deed of deeds) {
    if (count === marks || (message.size === clippings && !message.has(deed.clipping))) {
      messages.push(entriesOf(message))
      message = new Map()
      count = 0
    }
    const change = message.get(deed.clipping) ?? {}
    message.set(deed.clipping, withDeed(change, deed))
    count += 1
  }
  return count > 0 ? [...messages, entriesOf(message)] : messages
}

function deedOf({ key, head, mark }: Highlight, what: Deed['what']): Deed {
  return { key, clipping: head.id, mark: mark.id, what }
}

function retagging(highlights: readonly Highlight[], tagsAfter: (tags: string[]) => string[]): Plan {
  const changed = highlights.flatMap((highlight) => {
    const before = highlight.mark.tags
    const after = tagsFrom(tagsAfter(before))
    return isSameList(before, after) ? [] : [{ highlight, before, after }]
  })
  return {
    deeds: changed.map(({ highlight, after }) => deedOf(highlight, { tags: after })),
    back: (marks) =>
      changed.flatMap(({ highlight, before, after }) => {
        const now = marks(highlight.key)?.tags
        return now ? [deedOf(highlight, { tags: takenBack(now, before, after) })] : []
      }),
  }
}

/** What was given or taken since by another hand stays so. */
function takenBack(now: string[], before: string[], after: string[]): string[] {
  if (isSameList(now, after)) return before
  const kept = now.filter((tag) => before.includes(tag) || !after.includes(tag))
  return tagsFrom([...kept, ...before.filter((tag) => !after.includes(tag))])
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at])
}

function withDeed(change: MarksChange, { mark, what }: Deed): MarksChange {
  if (what === 'trash' || what === 'restore') {
    const ids = change[what] ?? []
    ids.push(mark)
    return { ...change, [what]: ids }
  }
  const edit = change.edit ?? []
  const edited: { id: string; change: MarkChange } = { id: mark, change: what }
  edit.push(edited)
  return { ...change, edit }
}

function entriesOf(message: Map<string, MarksChange>): MarksChangeOf[] {
  return [...message].map(([id, change]) => ({ id, change }))
}
