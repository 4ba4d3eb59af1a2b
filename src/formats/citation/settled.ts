import { settledIn } from '../../text/bidi'
import type { Name } from '../reference/reference'
import type { Work } from '../reference/work-of'
import { wordsFor } from './words'

/** A work whose language is known as far as its letters tell it, and whose words cannot turn the line around them. */
export function settledWork(work: Work): Work {
  const language = work.language ?? languageByLetters(work.title)
  const { dir } = wordsFor({ ...(language !== undefined && { language }) })
  const settled = (text: string) => settledIn(dir, text)
  const { url, title, authors, outlet } = work
  return {
    ...work,
    url: withoutTurns(url),
    title: settled(title).trim() || url,
    authors: authors.map((name) => settledName(name, settled)),
    ...(outlet !== undefined && { outlet: settled(outlet) }),
    ...(language !== undefined && { language }),
  }
}

/** Of a work from a list that names none: only what decides in which words it is cited. */
function languageByLetters(title: string): string | undefined {
  if (/[پچژگکی]/.test(title)) return 'fa'
  return /[\u0620-\u064a]/.test(title) ? 'ar' : undefined
}

/** Nothing that is not seen may stand in an address: it would be copied with it. */
function withoutTurns(url: string): string {
  return url.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}

function settledName(name: Name, settled: (text: string) => string): Name {
  if ('literal' in name) return { literal: settled(name.literal) }
  return { family: settled(name.family), given: settled(name.given) }
}
