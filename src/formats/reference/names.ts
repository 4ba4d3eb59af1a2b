import { lineOf } from './lines'
import type { Name } from './reference'

/**
 * The parts of a person's name, as bibliographies sort by them. The last word is the family's, with what belongs to it:
 * particles before it («بن سلمان», "von der Leyen") and, in Persian, endings after it («احمدی نژاد»).
 */
export function nameOf(written: string): Name | undefined {
  const line = lineOf(written.replace(/[;\s]+/g, ' '))
  if (line === undefined) return undefined
  const parts = inverted(line) ?? partsOf(withoutCommas(line))
  const whole = 'literal' in parts ? parts.literal : wholeName(parts)
  if (whole === '') return undefined
  // Names that would be read in another way than they were written stay whole.
  return isSameName(partsOf(whole), parts) ? parts : { literal: whole }
}

/** An organisation in the place of an author: a comma in it would make a person of it. */
export function organisation(name: string): Name[] {
  const literal = withoutCommas(name)
  return literal === '' ? [] : [{ literal }]
}

/** Whether an author is the organisation that publishes. */
export function isOutlet(name: Name, outlet: string | undefined): boolean {
  return 'literal' in name && outlet !== undefined && withoutCommas(outlet) === name.literal
}

/** A name as people say it. */
export function wholeName(name: Name): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`.trim()
}

/** "Last, First", or a name without parts. */
export function sortedName(name: Name): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`
}

/** A name that is written "Last, First", as most formats do, or whole. */
export function nameFrom(written: string): Name | undefined {
  const line = lineOf(written.replace(/\s+/g, ' '))
  if (line === undefined) return undefined
  const [family = '', given = '', ...more] = line.split(',').map((part) => part.trim())
  if (family === '' || given === '') return { literal: withoutCommas(line) || line }
  return { family: [family, ...more].filter(Boolean).join(' '), given }
}

function withoutCommas(line: string): string {
  return line.replace(/[,;\s]+/g, ' ').trim()
}

/** "Last, First", as some pages sign. */
function inverted(line: string): Name | undefined {
  const [family = '', given = '', ...more] = line.split(',').map((part) => part.trim())
  return family !== '' && given !== '' && more.length === 0 ? { family, given } : undefined
}

function partsOf(line: string): Name {
  const words = line.split(' ')
  const from = familyFrom(words)
  return from === 0 ? { literal: line } : { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') }
}

/** Which word the family's name begins with; 0 where there is but one word. */
function familyFrom(words: readonly string[]): number {
  const last = words.length - 1
  const particle = words.findIndex((word, at) => at > 0 && at < last && PARTICLES.has(word))
  if (particle !== -1) return particle
  return last > 1 && ENDINGS.has(words[last] ?? '') ? last - 1 : last
}

function isSameName(one: Name, other: Name): boolean {
  return sortedName(one) === sortedName(other) && 'literal' in one === 'literal' in other
}

const PARTICLES = new Set([
  ...['بن', 'ابن', 'بنت', 'آل', 'ال', 'ابو', 'أبو', 'ابی', 'أبي', 'بني', 'بنی'],
  ...[
    'van',
    'von',
    'vom',
    'zu',
    'zum',
    'zur',
    'der',
    'den',
    'ten',
    'ter',
    'de',
    'del',
    'della',
    'di',
    'da',
    'do',
    'dos',
  ],
  ...['das', 'du', 'des', 'la', 'le', 'af', 'av', 'bin', 'bint', 'ibn', 'al', 'el', 'abu', 'ben', 'Van', 'Von', 'De'],
  ...['Del', 'Della', 'Di', 'Da', 'Dos', 'La', 'Le', 'Bin', 'Ibn', 'Al', 'El', 'Abu', 'Ben'],
])

/** The second word of Persian family names that are written in two, and what stands behind a Latin one. */
const ENDINGS = new Set([
  ...['زاده', 'زادگان', 'نژاد', 'پور', 'فر', 'نیا', 'راد', 'فرد', 'تبار', 'منش', 'خواه', 'دوست', 'پناه', 'وند', 'لو'],
  ...['اصل', 'نسب', 'پرور', 'طلب', 'گهر', 'کیا', 'مقدم', 'اوغلو', 'اوغلی', 'اف'],
  ...['Jr.', 'Jr', 'Sr.', 'Sr', 'II', 'III', 'oğlu', 'qızı'],
])
