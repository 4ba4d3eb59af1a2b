import type { Name } from '../../reference/reference'
import { authorshipOf } from '../authorship'
import { accessedDay, issuedDay } from '../days'
import { inverted, listed, natural } from '../names'
import { isNewsAgency } from '../outlet-kind'
import { italic, joinedRuns, link, plain } from '../runs'
import { titledStanding } from '../standing'
import type { CitationStyle } from '../style'
import { ended, quotedSentence, stopAfter } from '../title'
import { monthFirst, type Words, wordsFor } from '../words'

/**
 * Chicago, 18th edition, notes and bibliography: the entry of a news site, which stands as a newspaper does. What nobody
 * signed stands under the name of its newspaper (14.97), which is named without "The"; agencies have no italics; a year of
 * another calendar has the Gregorian one after a stroke; what has no day says when it was read (13.15). Works of one
 * author stand by their titles: no letters.
 */
export const style: CitationStyle = {
  id: 'chicago',
  isHanging: true,
  standing(work) {
    return titledStanding(
      work,
      authorshipOf(work).authors.map((name) => inverted(name, '\t')),
    )
  },
  cite(work, { zone }) {
    const words = wordsFor(work)
    const { authors, outlet } = authorshipOf(work)
    const issued = issuedDay(work)
    const accessed = issued ? undefined : accessedDay(work, zone)
    const both = issued?.gregorian === undefined ? '' : `/${words.number(issued.gregorian)}`
    const when = issued
      ? monthFirst(issued, words) + both
      : accessed && `${words.accessed} ${monthFirst(accessed, words)}`
    const newspaper = (outlet ?? work.outlet ?? '').replace(/^The (?=\S)/, '')
    const name = (isNewsAgency(newspaper) ? plain : italic)(newspaper)
    const isUnsigned = outlet === undefined && newspaper !== ''
    const isPart = outlet !== undefined
    return joinedRuns([
      isUnsigned && name,
      isUnsigned && plain(`${stopAfter(newspaper)} `),
      !isUnsigned && authors.length > 0 && plain(`${ended(authorsIn(authors, words))} `),
      plain(`${quotedSentence(work.title, words)} `),
      isPart && name,
      isPart && plain(issued ? words.comma : `${stopAfter(newspaper)} `),
      when !== undefined && plain(`${ended(when)} `),
      link(work.url),
      plain('.'),
    ])
  },
}

/** Only the first is turned round; of more than six the first three (13.23). */
function authorsIn(authors: readonly Name[], words: Words): string {
  const names = authors.map((name, at) => (at === 0 ? inverted(name, words.comma) : natural(name)))
  if (names.length > 6) return `${names.slice(0, 3).join(words.comma)}${words.commaOthers}`
  return listed(names, words.comma, words.commaAnd)
}
