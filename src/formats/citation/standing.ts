import { fold } from '../../text/fold'
import type { Work } from '../reference/work-of'
import { issuedDay, sortedDay } from './days'
import type { Standing } from './style'
import { wordsFor, yearIn } from './words'

/**
 * Of an entry whose names are followed by its title. `names`: as the entry has them, a tab between the parts of a
 * person's; where there are none it begins with its title.
 */
export function titledStanding({ title, language }: Work, names: readonly string[]): Standing {
  // Of a title without end nobody sees more.
  const leads = names.length > 0 ? names : [title.slice(0, 500)]
  const parts = leads.flatMap((lead) => partsOf(lead, language))
  // A title is no name that is written like it.
  return { begins: fold([names.length, ...leads].join('\n')), parts, date: 0 }
}

/** Of an entry that gives the year before the title; works of one year stand by their days, or at once by their titles. */
export function datedStanding(work: Work, names: readonly string[], within: 'day' | 'title'): Standing {
  const issued = issuedDay(work)
  const date = issued ? sortedDay(within === 'day' ? issued : { year: issued.year }) : 0
  return { ...titledStanding(work, names), date, year: yearIn(issued, undefined, wordsFor(work)) }
}

/** Without what is passed over in the order: marks, what is not seen, and the article of its language. */
export function sortedTitle(title: string, language = 'en'): string {
  const plain = title.replace(/^[\p{P}\p{Cf}\s]+/u, '')
  const article = articleOf(language)
  return (article ? plain.replace(article, '') : plain) || title
}

function partsOf(name: string, language: string | undefined): string[] {
  const parts = name.split('\t')
  const isPerson = parts.length > 1
  // Only an Arabic family is looked for behind its article: La Fontaine stands under L.
  return isPerson && !/^ar\b/i.test(language ?? '') ? parts : parts.map((part) => sortedTitle(part, language))
}

/** As far as lists of its language pass over one; «الله» and what else only looks like one stays whole. */
function articleOf(language: string): RegExp | undefined {
  const name = language.slice(0, 2).toLowerCase()
  if (name === 'en') return /^(?:the|an?)\s+/i
  if (name === 'de') return /^(?:der|die|das|eine?)\s+/i
  if (name === 'ar') return /^ال(?=\p{L}{2})(?!له(?!\p{L}))/u
  return /^(?:fr|es|it)$/.test(name) ? /^(?:(?:el|il?|l[aeo]s?|un[aeo]?)\s+|l['’])/i : undefined
}
