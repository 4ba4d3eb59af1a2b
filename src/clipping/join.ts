import type { Annotation } from '../annotation/annotation'
import { tagsFrom } from './change'
import type { Clipping, Revision } from './clipping'
import { isSameVersion, versionOf } from './revision'
import { isSame } from './same'

/**
 * A clipping with all that another one of the same page holds besides: its texts take their places by time among the
 * revisions, tags, notes and annotations add up, and of two corrections the one that was there stays. It leaves the trash unless both
 * lie in it. What a link says of the page is no text beside one that was read. Undefined if there is nothing to add.
 */
export function joined(held: Clipping, other: Clipping): Clipping | undefined {
  const { note: _, edits: __, trashedAt: ___, ...rest } = held
  const versions = joinedVersions(held, other)
  const [now = held, ...revisions] = versions
  const note = joinedNote(held.note, other.note)
  const annotations = joinedAnnotations(held.annotations, other.annotations)
  const edits = { ...other.edits, ...held.edits }
  const trashedAt = other.trashedAt === undefined ? undefined : held.trashedAt
  const after: Clipping = {
    ...rest,
    article: now.article,
    scope: now.scope,
    clippedAt: now.clippedAt,
    tags: tagsFrom([...held.tags, ...other.tags]),
    revisions,
    starred: held.starred || other.starred,
    ...(note !== undefined && { note }),
    ...(annotations && { annotations }),
    ...(Object.keys(edits).length > 0 && { edits }),
    ...(trashedAt !== undefined && { trashedAt }),
  }
  return isSame(after, held) ? undefined : { ...after, rev: held.rev + 1 }
}

/** Newest first. The order of those that were there stays: clocks are set back now and then. */
function joinedVersions(held: Clipping, other: Clipping): Revision[] {
  const versions = [versionOf(held), ...held.revisions]
  const isStoryKnown = versions.some(({ scope }) => scope !== 'link')
  const tells = other.scope === 'link' && isStoryKnown ? [] : [versionOf(other)]
  for (const version of [...tells, ...other.revisions]) {
    if (versions.some((one) => isSameVersion(one, version))) continue
    const place = versions.findIndex(
      ({ scope, clippedAt }) => clippedAt < version.clippedAt || isFilled(scope, version),
    )
    versions.splice(place === -1 ? versions.length : place, 0, version)
  }
  return versions
}

function joinedNote(held: string | undefined, other: string | undefined): string | undefined {
  if (held === undefined || other === undefined) return held ?? other
  return held.includes(other) ? held : `${held}\n\n${other}`
}

/** A link stands behind every story that was read. */
function isFilled(scope: Revision['scope'], version: Revision): boolean {
  return scope === 'link' && version.scope !== 'link'
}

/**
 * Of two with one id, the one that was changed last; those that were there keep their places. A mark that tells no more
 * than its words is the one that says the same.
 */
function joinedAnnotations(held: Annotation[] | undefined, other: Annotation[] | undefined): Annotation[] | undefined {
  if (!held || !other) return held ?? other
  const byId = new Map(held.map((annotation) => [annotation.id, annotation]))
  const said = new Set(held.map(wordsOf))
  for (const annotation of other) {
    const known = byId.get(annotation.id)
    if (known ? isAsMade(annotation) : isBare(annotation) && said.has(wordsOf(annotation))) continue
    if (!known || known.updatedAt < annotation.updatedAt) byId.set(annotation.id, annotation)
  }
  return [...byId.values()]
}

/**
 * It was not changed since it was made: whoever has it knows as much. A file that tells no times of its marks gives them
 * that of the import, and must not bring back what a reader has changed.
 */
function isAsMade({ createdAt, updatedAt }: Annotation): boolean {
  return createdAt === updatedAt
}

/** Files of other programs tell no more of a mark than its words. */
function isBare({ quote }: Annotation): boolean {
  return quote.prefix === '' && quote.suffix === ''
}

function wordsOf({ quote, note = '' }: Annotation): string {
  return JSON.stringify([quote.exact, note])
}
