import type { Name } from '../../reference/reference'
import type { Work } from '../../reference/work-of'
import { authorshipOf } from '../authorship'
import { type CitedDay, issuedDay } from '../days'
import { listed, withInitials } from '../names'
import { italic, joinedRuns, link, plain } from '../runs'
import type { CitationStyle, Run } from '../style'
import { ended, standing, stopAfter } from '../title'
import { dayInYear, type Words, wordsFor } from '../words'

/**
 * APA 7, a page of a news website: author, day, title in italics, site. The site is left out where it is the author, and
 * a work without an author begins with its title (Publication Manual, 7th edition, 10.16 and 9.12).
 */
export const style: CitationStyle = {
  id: 'apa',
  isHanging: true,
  cite(work) {
    const words = wordsFor(work)
    const { authors, outlet } = authorshipOf(work)
    const day = dayRun(work, words)
    const named = standing(work.title, words)
    const title = [italic(named), plain(stopAfter(named))]
    return joinedRuns([
      ...(authors.length > 0
        ? [plain(`${ended(authorsIn(authors, words))} `), day, ...title]
        : [...title, plain(' '), day]),
      authors.length > 0 && plain(' '),
      outlet !== undefined && plain(`${ended(outlet)} `),
      link(work.url),
    ])
  },
}

/** By their days the works of one author stand in order, those without one first. */
export function dayRun(work: Work, words: Words): Run {
  return { text: `(${dayIn(issuedDay(work), words)}). `, sortedAs: `(${work.issued?.iso ?? ''}). ` }
}

/** The year first, for the list is ordered by it. */
function dayIn(day: CitedDay | undefined, words: Words): string {
  if (!day) return words.undated
  const rest = dayInYear(day, words)
  return words.number(day.year) + (rest && words.comma + rest)
}

/** Up to twenty; of more the first nineteen and the last. */
function authorsIn(authors: readonly Name[], words: Words): string {
  const names = authors.map((name) => withInitials(name, words.comma))
  if (names.length > 20) return `${names.slice(0, 19).join(words.comma)}${words.comma}. . . ${names.at(-1)}`
  return listed(names, words.comma, words.commaAmpersand)
}
