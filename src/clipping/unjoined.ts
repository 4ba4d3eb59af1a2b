import type { Annotation } from '../annotation/annotation'
import type { Clipping } from './clipping'
import { versionOf } from './revision'
import { isSame } from './same'

/** What a clipping was before another one was joined to it, told by what it is now: its texts are still there. */
export interface BeforeJoin {
  id: string
  /** The revision number that joining gave it. */
  rev: number
  /** All but its texts and marks. */
  rest: Pick<Clipping, 'tags' | 'note' | 'edits' | 'state' | 'starred' | 'trashedAt'>
  /** Where its texts, the newest first, stand among those that it has now. */
  versions: number[]
  /** Ids of its marks; missing if it had none. */
  marks?: string[]
  /** Those that another one has replaced. */
  replaced: Annotation[]
}

export function beforeJoin(before: Clipping, after: Clipping): BeforeJoin {
  const { id, tags, note, edits, state, starred, trashedAt, annotations } = before
  const now = new Map(after.annotations?.map((annotation) => [annotation.id, annotation]))
  return {
    id,
    rev: after.rev,
    rest: {
      tags,
      state,
      starred,
      ...(note !== undefined && { note }),
      ...(edits && { edits }),
      ...(trashedAt !== undefined && { trashedAt }),
    },
    versions: placesOf(before, after),
    ...(annotations && { marks: annotations.map((annotation) => annotation.id) }),
    replaced: annotations?.filter((annotation) => !isSame(now.get(annotation.id), annotation)) ?? [],
  }
}

/** Of two joins one after the other, what the clipping was before both. */
export function beforeBoth(first: BeforeJoin, second: BeforeJoin): BeforeJoin {
  const replaced = new Map([...second.replaced, ...first.replaced].map((annotation) => [annotation.id, annotation]))
  return {
    ...first,
    rev: second.rev,
    versions: first.versions.flatMap((place) => second.versions[place] ?? []),
    replaced: [...replaced.values()].filter(({ id }) => first.marks?.includes(id)),
  }
}

/** The clipping as it was, one revision number on; undefined if it was changed since. */
export function unjoined(clipping: Clipping, before: BeforeJoin): Clipping | undefined {
  if (clipping.rev !== before.rev) return undefined
  const { note: _, edits: __, trashedAt: ___, annotations: ____, ...kept } = clipping
  const all = [versionOf(clipping), ...clipping.revisions]
  const [now, ...revisions] = before.versions.flatMap((place) => all[place] ?? [])
  if (!now) return undefined
  const { article, scope, clippedAt } = now
  const annotations = marksBefore(clipping, before)
  return {
    ...kept,
    ...before.rest,
    article,
    scope,
    clippedAt,
    revisions,
    ...(annotations && { annotations }),
    rev: clipping.rev + 1,
  }
}

/** Joining keeps the order of the texts that were there. */
function placesOf(before: Clipping, after: Clipping): number[] {
  const all = [versionOf(after), ...after.revisions]
  let from = 0
  return [before, ...before.revisions].map(({ article, clippedAt }) => {
    const place = all.findIndex((one, at) => at >= from && one.clippedAt === clippedAt && isSame(one.article, article))
    from = place + 1
    return place
  })
}

function marksBefore({ annotations = [] }: Clipping, { marks, replaced }: BeforeJoin): Annotation[] | undefined {
  const byId = new Map([...annotations, ...replaced].map((annotation) => [annotation.id, annotation]))
  return marks?.flatMap((id) => byId.get(id) ?? [])
}
