import { parsed } from '../../clipping/parse'
import { oneOf } from '../../clipping/schema'
import { lineOf, listed, partOf } from './clean'
import { listFrom, listLine } from './list-line'
import type { IssuedDate, Reference } from './reference'

/** "News code: 1024" as a pair. */
export type Particular = [name: string, value: string]

/**
 * What bibliographies have no place for, as lines that a person can read; programs call such lines "extra". Dates are
 * here as exact as they are known. Names have two words: pandoc takes a line with one for a variable of its own.
 */
export function particularsOf(reference: Told, { section, place, publisher }: Unplaced = {}): Particular[] {
  const { issued, updated, newsCode, canonicalUrl, shortUrl, attribution, rights, photographers, keywords } = reference
  const rows: [name: string, value: string | undefined][] = [
    ['Published at', issued && issued.iso.length > DAY_LENGTH ? issued.iso : undefined],
    ['Page date', partOf(issued?.raw)],
    ['Page calendar', issued?.raw === undefined ? undefined : issued.calendar],
    ['Updated at', updated],
    ['News code', newsCode],
    ['Canonical address', canonicalUrl],
    ['Short address', shortUrl],
    ['Attributed as', attribution],
    ['Copyright notice', rights],
    ['Photographs by', listLine(photographers)],
    ['Page keywords', listLine(keywords)],
    ['Page section', section],
    ['Page place', place],
    ['Page publisher', publisher],
  ]
  return rows.flatMap(([name, value]): Particular[] => (value ? [[name, value]] : []))
}

/** What most bibliographies have a place for. */
export type Unplaced = { [Field in 'section' | 'place' | 'publisher']?: Reference[Field] | undefined }

type Told = { [Field in keyof Omit<ParticularFields, keyof Unplaced>]: Reference[Field] | undefined } & Pick<
  Reference,
  'photographers' | 'keywords'
>

/** "News code: 1024", a line each. */
export function particularLines(particulars: readonly Particular[]): string[] {
  return particulars.map(([name, value]) => `${name}: ${value}`)
}

/**
 * What such lines say; undefined if they say anything else, or say it otherwise than it would be written here: they are
 * then somebody's own words.
 */
export function particularsFrom(lines: readonly string[]): ParticularFields | undefined {
  const pairs = lines.map((line): Particular => {
    const colon = line.indexOf(': ')
    return [line.slice(0, Math.max(0, colon)), line.slice(colon + 2)]
  })
  if (!pairs.every(([name]) => NAMES.has(name))) return undefined
  const fields = fieldsFrom(new Map(pairs))
  const again = particularLines(particularsOf(fields, fields))
  return again.join('\n') === lines.join('\n') ? fields : undefined
}

export type ParticularFields = Pick<
  Reference,
  'updated' | 'newsCode' | 'canonicalUrl' | 'shortUrl' | 'attribution' | 'rights' | 'photographers' | 'keywords'
> &
  Partial<Pick<Reference, keyof Unplaced>> & { issued?: IssuedDate }

const DAY_LENGTH = 10

const NAMES = new Set([
  ...['Published at', 'Page date', 'Page calendar', 'Updated at', 'News code', 'Canonical address', 'Short address'],
  ...['Attributed as', 'Copyright notice', 'Photographs by', 'Page keywords'],
  ...['Page section', 'Page place', 'Page publisher'],
])

const calendar = oneOf('gregory', 'persian', 'islamic-umalqura')

function fieldsFrom(values: ReadonlyMap<string, string>): ParticularFields {
  const [iso = '', raw, updated] = [
    values.get('Published at'),
    partOf(values.get('Page date')),
    values.get('Updated at'),
  ]
  const pageCalendar = parsed(calendar, values.get('Page calendar'))
  const one = (name: string, key: keyof ParticularFields) => {
    const value = lineOf(values.get(name))
    return value === undefined ? {} : { [key]: value }
  }
  return {
    ...((iso !== '' || raw !== undefined) && {
      issued: { iso, ...(raw !== undefined && { raw }), ...(pageCalendar.ok && { calendar: pageCalendar.value }) },
    }),
    ...(updated !== undefined && { updated }),
    ...one('News code', 'newsCode'),
    ...one('Canonical address', 'canonicalUrl'),
    ...one('Short address', 'shortUrl'),
    ...one('Attributed as', 'attribution'),
    ...one('Copyright notice', 'rights'),
    ...one('Page section', 'section'),
    ...one('Page place', 'place'),
    ...one('Page publisher', 'publisher'),
    photographers: listed(listFrom(values.get('Photographs by') ?? '')),
    keywords: listed(listFrom(values.get('Page keywords') ?? '')),
  }
}
