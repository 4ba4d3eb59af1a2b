import { fold } from '../../text/fold'
import type { Work } from '../reference/work-of'
import { type CitedDay, sortedDay } from './days'
import type { Standing } from './style'
import { wordsFor, yearIn } from './words'

/**
 * Of an entry whose names are followed by its title. `names`: as the entry has them, a tab between the parts of a
 * person's; where there are none it begins with its title.
 */
export function titledStanding({ title, language }: Work, names: readonly string[]): Standing {
  // Of a title without end nobody sees more.
  const named = names.length > 0 ? names.join('\n') : `\t${title.slice(0, 500)}`
  const parts = names.length > 0 ? names.flatMap((name) => partsOf(name, language)) : [sortedTitle(title, language)]
  return { begins: fold(named), parts, date: '' }
}

/** Of an entry that gives the year before the title; works of one year stand by their days, or at once by their titles. */
export function datedStanding(
  work: Work,
  names: readonly string[],
  issued: CitedDay | undefined,
  within: 'day' | 'title',
): Standing {
  const date = issued === undefined ? '' : sortedDay(within === 'day' ? issued : { year: issued.year })
  return { ...titledStanding(work, names), date, year: yearIn(issued, undefined, wordsFor(work)) }
}

/** Without what is passed over in the order: marks, what is not seen, and the article of its language. */
export function sortedTitle(title: string, language = 'en'): string {
  const plain = title.replace(/^[\p{P}\p{Cf}\s]+/u, '')
  const article = ARTICLES.get(/^[a-z]+/i.exec(language)?.[0].toLowerCase() ?? '')
  return (article ? plain.replace(article, '') : plain) || title
}

function partsOf(name: string, language: string | undefined): string[] {
  const parts = name.split('\t')
  const isPerson = parts.length > 1
  // Only an Arabic family is looked for behind its article: La Fontaine stands under L.
  return isPerson && !/^ar\b/i.test(language ?? '') ? parts : parts.map((part) => sortedTitle(part, language))
}

/** Of languages whose lists pass over them; «الله» and what else only looks like one stays whole. */
const ARTICLES = new Map([
  ['en', /^(?:the|an?)\s+(?=\S)/i],
  ['de', /^(?:der|die|das|eine?)\s+(?=\S)/i],
  ['nl', /^(?:de|het|een)\s+(?=\S)/i],
  ['fr', /^(?:(?:les?|la|une?)\s+|l['’])(?=\S)/i],
  ['es', /^(?:el|l[ao]s?|un[ao]?s?)\s+(?=\S)/i],
  ['it', /^(?:(?:il|l[aoe]|i|gli|un[ao]?)\s+|(?:l|un)['’])(?=\S)/i],
  ['pt', /^(?:[ao]s?|uma?s?)\s+(?=\S)/i],
  ['ar', /^ال(?=\p{L}{2})(?!له(?!\p{L}))/u],
])
