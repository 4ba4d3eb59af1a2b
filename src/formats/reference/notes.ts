import { ANNOTATION_COLORS } from '../../annotation/annotation'
import { oneOf } from '../../clipping/schema'
import { linesOf, listed } from './clean'
import { isoMoment, momentFrom } from './dates'
import { listFrom, listLine } from './list-line'
import { type ParticularFields, particularLines, particularsFrom, particularsOf, type Unplaced } from './particulars'
import type { Highlight, Reference } from './reference'

export type NoteFields = Pick<Reference, 'note' | 'highlights'>

/**
 * What a reader has written, as notes for a bibliography: the note, then each marked passage, quoted. A passage is
 *
 *     Highlight, green, 2025-10-06T12:00:00Z
 *     > the words
 *     Tags: one; two
 *
 *     what was noted of it
 */
export function noteTexts({ note, highlights }: NoteFields): string[] {
  return [...(note === undefined ? [] : [note]), ...highlights.map(highlightText)]
}

/** All of them as one text. */
export function noteText(fields: NoteFields): string | undefined {
  return noteTexts(fields).join('\n\n') || undefined
}

/** The same back. What is not written just so is a note, whole and to the letter. */
export function notesFrom(texts: readonly string[]): NoteFields {
  const highlights: Highlight[] = []
  const notes: string[] = []
  for (const text of texts) {
    const highlight = highlightFrom(text)
    if (highlight) highlights.push(highlight)
    else notes.push(text)
  }
  const note = linesOf(notes.join('\n\n'))
  return { ...(note !== undefined && { note }), highlights }
}

/** The same back from one text. */
export function noteFieldsFrom(text: string | undefined): NoteFields {
  if (text === undefined) return { highlights: [] }
  const fields = notesFrom(text.split(BEGINS))
  return noteText(fields) === text ? fields : { note: text, highlights: [] }
}

/** The lines under which formats without a place for them have the particulars, as a last note. */
export function particularsText(reference: Reference, unplaced: Unplaced = {}): string | undefined {
  const lines = particularLines(particularsOf(reference, unplaced))
  return lines.length === 0 ? undefined : [PARTICULARS, ...lines].join('\n')
}

/** The same back; undefined for any other text. */
export function particularsIn(text: string | undefined): ParticularFields | undefined {
  const [first, ...lines] = text?.split('\n') ?? []
  return first === PARTICULARS && lines.length > 0 ? particularsFrom(lines) : undefined
}

/** Notes and particulars as one text. `unplaced`: what the format has no fields for besides. */
export function annotationText(reference: Reference, unplaced: Unplaced): string | undefined {
  return (
    [...noteTexts(reference), particularsText(reference, unplaced)].filter((text) => text !== undefined).join('\n\n') ||
    undefined
  )
}

/** The same back. */
export function annotationFrom(text: string | undefined): {
  notes: NoteFields
  particulars: ParticularFields | undefined
} {
  const at =
    text === undefined
      ? -1
      : Math.max(text.lastIndexOf(`\n\n${PARTICULARS}\n`), text.startsWith(`${PARTICULARS}\n`) ? 0 : -1)
  const particulars = at === -1 ? undefined : particularsIn(text?.slice(at).trimStart())
  const notes = noteFieldsFrom((particulars ? text?.slice(0, at) : text) || undefined)
  return { notes, particulars }
}

const PARTICULARS = 'Borideh'

/** Where a marked passage begins among notes. */
const BEGINS = /\n\n(?=Highlight(?:, [a-z]{1,10})?(?:, \d{4}-[0-9T:-]{6,20}Z)?\n> )/

const HEADING = /^Highlight(?:, ([a-z]{1,10}))?(?:, (\d{4}-[0-9T:-]{6,20}Z))?$/

function highlightText({ text, color, note, tags, markedAt }: Highlight): string {
  const heading = ['Highlight', color, markedAt === undefined ? undefined : isoMoment(markedAt)]
  return [
    heading.filter((part) => part !== undefined).join(', '),
    ...text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`)),
    ...(tags.length > 0 ? [`Tags: ${listLine(tags)}`] : []),
    ...(note === undefined ? [] : ['', note]),
  ].join('\n')
}

function highlightFrom(written: string): Highlight | undefined {
  const [heading = '', ...lines] = written.split('\n')
  const facts = HEADING.exec(heading)
  if (!facts) return undefined
  const unquoted = lines.findIndex((line) => !line.startsWith('>'))
  const quoted = lines.slice(0, unquoted === -1 ? undefined : unquoted)
  const [first = '', ...others] = unquoted === -1 ? [] : lines.slice(unquoted)
  const hasTags = first.startsWith('Tags: ')
  const text = linesOf(quoted.map((line) => line.slice(2)).join('\n'))
  const color = oneOf(...ANNOTATION_COLORS)(facts[1])
  const markedAt = momentFrom(facts[2])
  const note = linesOf((hasTags ? others : [first, ...others]).join('\n'))
  if (text === undefined) return undefined
  const highlight: Highlight = {
    text,
    ...(color.ok && { color: color.value }),
    ...(note !== undefined && { note }),
    tags: hasTags ? listed(listFrom(first.slice('Tags: '.length))) : [],
    ...(markedAt !== undefined && { markedAt }),
  }
  return highlightText(highlight) === written ? highlight : undefined
}
