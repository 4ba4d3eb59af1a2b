import { INVISIBLE } from '../text/fold'
import type { FieldText, SearchedField } from './fields'
import type { Mark } from './marks'
import { type Word, wordsOf } from './words'

/** A part of a verbatim text, of about 160 characters. */
export interface Snippet {
  text: string
  /** [start, end) in UTF-16 units of `text`, in order, apart from each other. */
  hits: [start: number, end: number][]
  /** The text goes on before and after it. */
  hasBefore: boolean
  hasAfter: boolean
}

/** Where most of what is looked for stands together. */
export interface Sight {
  where: SearchedField
  snippet: Snippet
}

/** Where nothing is to be marked, the headline. */
export function sightOf(fields: FieldText[], marks: Mark[]): Sight {
  const all = new Set(marks.flatMap(({ places }) => places)).size
  let best: { field: FieldText; stretch: Stretch } | undefined
  for (const field of all > 0 ? fields : []) {
    const stretch = densest(hitsIn(field, marks, all))
    if (stretch && stretch.places > (best?.stretch.places ?? 0)) best = { field, stretch }
    if (best?.stretch.places === all) break
  }
  const { field, stretch } = best ?? { field: headlineIn(fields), stretch: { hits: [], places: 0 } }
  return { where: field.where, snippet: cut(field, stretch) }
}

function headlineIn(fields: FieldText[]): FieldText {
  return fields.find(({ where }) => where === 'headline') ?? { where: 'headline', passages: [] }
}

/** UTF-16 units of a snippet. */
const LENGTH = 160

interface Hit {
  start: number
  end: number
  mark: Mark
}

/** Neighbouring hits that fit into one snippet, and how many places of the query they are of. */
interface Stretch {
  hits: Hit[]
  places: number
}

/** Hits in the field's passages, set one below the other. Stops after the passage in which nothing is missing any more. */
function hitsIn({ passages }: FieldText, marks: Mark[], all: number): Hit[] {
  const hits: Hit[] = []
  const met = new Set<number>()
  let offset = 0
  for (const passage of passages) {
    for (const { mark, start, end } of hitsInPassage(passage, marks)) {
      hits.push({ mark, start: offset + start, end: offset + end })
      for (const place of mark.places) met.add(place)
    }
    if (met.size === all) break
    offset += passage.length + 1
  }
  return withoutParts(hits)
}

function withoutParts(hits: Hit[]): Hit[] {
  const whole = new Set(hits.flatMap(({ mark }) => (mark.isWhole ? mark.places : [])))
  return hits.filter(({ mark }) => mark.isWhole || !mark.places.every((place) => whole.has(place)))
}

/** Of the words that begin at one place, the shortest that is meant: «کتاب» is marked, not «کتاب است». */
function* hitsInPassage(passage: string, marks: Mark[]): Generator<Hit> {
  let last: Hit | undefined
  for (const word of wordsOf(passage)) {
    const mark = marks.find((one) => isMeant(word, one))
    if (!mark || (last?.start === word.start && last.mark === mark)) continue
    last = { start: word.start, end: word.end, mark }
    yield last
  }
}

function isMeant({ form }: Word, mark: Mark): boolean {
  return mark.isOpen ? form.startsWith(mark.form) : form === mark.form
}

function densest(hits: Hit[]): Stretch | undefined {
  let best: Stretch | undefined
  for (const [at, first] of hits.entries()) {
    let end = at + 1
    while ((hits[end]?.end ?? Number.POSITIVE_INFINITY) <= first.start + LENGTH) end++
    const near = hits.slice(at, end)
    const stretch = { hits: near, places: new Set(near.flatMap(({ mark }) => mark.places)).size }
    if (!best || isDenser(stretch, best)) best = stretch
  }
  return best
}

function isDenser(one: Stretch, other: Stretch): boolean {
  if (one.places !== other.places) return one.places > other.places
  return one.hits.length > other.hits.length
}

function cut({ passages }: FieldText, { hits }: Stretch): Snippet {
  const text = passages.join('\n')
  const { start, end } = frame(text, hits)
  return {
    text: text.slice(start, end),
    hits: marked(hits, start, end),
    hasBefore: start > 0,
    hasAfter: end < text.length,
  }
}

/** Room is shared on both sides of the hits and ends at words where there are spaces. */
function frame(text: string, hits: Hit[]): { start: number; end: number } {
  const from = hits[0]?.start ?? 0
  const to = Math.min(Math.max(from, ...hits.map((hit) => hit.end)), from + LENGTH)
  const room = Math.floor((LENGTH - (to - from)) / 2)
  const start = Math.max(0, Math.min(from - room, text.length - LENGTH))
  const end = Math.min(text.length, Math.max(to + room, start + LENGTH))
  return { start: wordStart(text, Math.min(start, from), from), end: wordEnd(text, Math.max(end, to), to) }
}

function wordStart(text: string, at: number, latest: number): number {
  if (at === 0) return 0
  const space = /\s+/.exec(text.slice(at - 1, latest))
  return space ? at - 1 + space.index + space[0].length : whole(text, at)
}

function wordEnd(text: string, at: number, earliest: number): number {
  if (at === text.length) return at
  const space = /\s+\S*$/.exec(text.slice(earliest, at + 1))
  return space ? earliest + space.index : whole(text, at)
}

/** The nearest place at or before this one that parts no character from its marks, nor one half of it from the other. */
function whole(text: string, at: number): number {
  let place = at
  while (place > 0 && HANGING.test(text.charAt(place))) place--
  return place
}

const HANGING = new RegExp(`[\\p{M}\\udc00-\\udfff${INVISIBLE}]`, 'u')

function marked(hits: Hit[], from: number, to: number): [number, number][] {
  const marks: [number, number][] = []
  for (const hit of hits) {
    const [start, end] = [Math.max(0, hit.start - from), Math.min(hit.end, to) - from]
    const last = marks.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else marks.push([start, end])
  }
  return marks
}
