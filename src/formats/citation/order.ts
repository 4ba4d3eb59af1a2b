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
  const { parts, ...standing } = style.standing(work)
  return {
    work,
    ...standing,
    parts: parts.map(beginning),
    isPersian: isPersian(work),
    title: beginning(sortedTitle(work.title, work.language)),
  }
}

/** Persian works first; then by names, by day as far as the style has it, and by title. */
export function inOrder(one: Placed, other: Placed): number {
  return (
    Number(other.isPersian) - Number(one.isPersian) ||
    partByPart(one.parts, other.parts) ||
    byCode(one.begins, other.begins) ||
    byCode(one.date, other.date) ||
    byLetters(one.title, other.title) ||
    byCode(one.work.url, other.work.url)
  )
}

/** Which each is, from 0, of those that have its names and year; undefined for those that are alone in it. */
export function lettersOf(inOrder: readonly Placed[]): (number | undefined)[] {
  const keys = inOrder.map(({ begins, year }) => year !== undefined && `${year}\n${begins}`)
  const counts = new Map<string, number>()
  for (const key of keys) if (key !== false) counts.set(key, (counts.get(key) ?? 0) + 1)
  const given = new Map<string, number>()
  return keys.map((key) => {
    if (key === false || counts.get(key) === 1) return undefined
    const letter = given.get(key) ?? 0
    given.set(key, letter + 1)
    return letter
  })
}

/** Of texts without end no more is compared than decides. */
function beginning(text: string): string {
  return text.slice(0, 200)
}

function partByPart(ones: readonly string[], others: readonly string[]): number {
  for (const [at, one] of ones.entries()) {
    const other = others[at]
    const order = other === undefined ? 1 : byLetters(one, other)
    if (order !== 0) return order
  }
  return ones.length - others.length
}

function byLetters(one: string, other: string): number {
  return one === other ? 0 : COLLATOR.compare(one, other)
}

function byCode(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

/** Letter by letter: neither marks nor spaces count, nor what stands above letters, nor whether they are ی or ي. */
const COLLATOR = new Intl.Collator(['fa', 'en'], { sensitivity: 'base', ignorePunctuation: true })
