import type { Name } from '../../reference/reference'
import type { Work } from '../../reference/work-of'
import { authorshipOf } from '../authorship'
import { accessedDay, issuedDay } from '../days'
import { inverted, natural } from '../names'
import { italic, joinedRuns, link, plain } from '../runs'
import { titledStanding } from '../standing'
import type { CitationStyle } from '../style'
import { ended, quotedSentence } from '../title'
import { dayFirst, type Words, wordsFor } from '../words'

/**
 * MLA, 9th edition: author, title, container, day, address without "https://". What is by the site itself begins with its
 * title; what has no day says at the end when it was read. In a list hyphens stand for the names of the entry before.
 */
export const style: CitationStyle = {
  id: 'mla',
  isHanging: true,
  standing(work) {
    return titledStanding(
      work,
      namedAuthors(work).map((name) => inverted(name, '\t')),
    )
  },
  cite(work, { zone, isRepeated }) {
    const words = wordsFor(work)
    const authors = namedAuthors(work)
    const issued = issuedDay(work)
    const accessed = issued ? undefined : accessedDay(work, zone)
    const container = work.outlet
    return joinedRuns([
      authors.length > 0 && plain(`${isRepeated ? '---.' : ended(authorsIn(authors, words))} `),
      plain(`${quotedSentence(work.title, words)} `),
      container !== undefined && italic(container),
      container !== undefined && plain(words.comma),
      issued && plain(dayFirst(issued, words, 'short') + words.comma),
      link(work.url, work.url.replace(/^https?:\/\//, '')),
      plain('.'),
      accessed && plain(` ${words.accessed} ${ended(dayFirst(accessed, words, 'short'))}`),
    ])
  },
}

/** Nobody where the site itself is the author. */
function namedAuthors(work: Work): readonly Name[] {
  const { authors, outlet } = authorshipOf(work)
  return outlet === work.outlet ? authors : []
}

/** Of more than two the first alone. */
function authorsIn(authors: readonly Name[], words: Words): string {
  const [first, second, ...more] = authors
  if (!first) return ''
  const leading = inverted(first, words.comma)
  if (!second) return leading
  return leading + (more.length > 0 ? words.commaOthers : words.commaAnd + natural(second))
}
