import type { Work } from '../reference/work-of'
import { isPersian } from './days'
import { sortedTitle } from './standing'
import type { CitationStyle, Standing } from './style'

/** A work, and where it belongs. */
export interface Placed extends Standing {
  /** Settled. */
  work: Work
  isPersian: boolean
  title: string
}

export function placed(work: Work, style: CitationStyle): Placed {
  const title = sortedTitle(work.title, work.language)
  return { ...style.standing(work), work, isPersian: isPersian(work), title }
}

/** Persian works first; then by names, by day as far as the style has it, and by title. */
export function inOrder(one: Placed, other: Placed): number {
  return (
    Number(other.isPersian) - Number(one.isPersian) ||
    partByPart(one.parts, other.parts) ||
    byCode(one.begins, other.begins) ||
    one.date - other.date ||
    byLetters(one.title, other.title) ||
    byCode(one.work.url, other.work.url)
  )
}

/** Which each is, from 0, of those that have its names and year; undefined for those that are alone in it. */
export function lettersOf(inOrder: readonly Placed[]): (number | undefined)[] {
  const keys = inOrder.map(({ begins, year }) => year && `${year}\n${begins}`)
  const counted = new Map<string | undefined, number>()
  const places = keys.map((key) => {
    const place = counted.get(key) ?? 0
    counted.set(key, place + 1)
    return place
  })
  return keys.map((key, at) => (key && counted.get(key) !== 1 ? places[at] : undefined))
}

function partByPart(ones: readonly string[], others: readonly string[]): number {
  for (const [at, one] of ones.entries()) {
    const other = others[at]
    const order = other === undefined ? 1 : byLetters(one, other)
    if (order !== 0) return order
  }
  return ones.length - others.length
}

/** Of texts without end no more is compared than decides. */
function byLetters(one: string, other: string): number {
  return one === other ? 0 : COLLATOR.compare(one.slice(0, 200), other.slice(0, 200))
}

function byCode(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

/** Letter by letter: neither marks nor spaces count, nor what stands above letters, nor whether they are ی or ي. */
const COLLATOR = new Intl.Collator(['fa', 'en'], { sensitivity: 'base', ignorePunctuation: true })
