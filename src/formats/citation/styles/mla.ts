import type { Name } from '../../reference/reference'
import { authorshipOf, isSigned } from '../authorship'
import { accessedDay, issuedDay } from '../days'
import { inverted, natural } from '../names'
import { italic, joinedRuns, link, plain } from '../runs'
import type { CitationStyle } from '../style'
import { ended, quotedSentence } from '../title'
import { dayFirst, type Words, wordsFor } from '../words'

/**
 * MLA, 9th edition: author, title, container, day, address without "https://". What is by the site itself begins with its
 * title; what has no day says at the end when it was read.
 */
export const style: CitationStyle = {
  id: 'mla',
  isHanging: true,
  cite(work, { zone }) {
    const words = wordsFor(work)
    const authorship = authorshipOf(work)
    const issued = issuedDay(work)
    const accessed = issued ? undefined : accessedDay(work, zone)
    const isOwn = !isSigned(authorship)
    const container = isOwn ? (work.outlet ?? authorship.outlet) : authorship.outlet
    const isByAnother = isOwn && authorship.outlet !== undefined
    return joinedRuns([
      (!isOwn || isByAnother) && plain(`${ended(authorsIn(authorship.authors, words))} `),
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

/** Of more than two the first alone. */
function authorsIn(authors: readonly Name[], words: Words): string {
  const [first, second, ...more] = authors
  if (!first) return ''
  const leading = inverted(first, words.comma)
  if (!second) return leading
  return leading + (more.length > 0 ? words.commaOthers : words.commaAnd + natural(second))
}
