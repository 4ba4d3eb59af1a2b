import type { Name } from '../../reference/reference'
import type { Work } from '../../reference/work-of'
import { type Authorship, authorshipOf } from '../authorship'
import { type CitedDay, issuedDay } from '../days'
import { listed, withInitials } from '../names'
import { isNewspaper } from '../outlet-kind'
import { italic, joinedRuns, link, plain } from '../runs'
import { datedStanding } from '../standing'
import type { CitationStyle } from '../style'
import { ended, standing, stopAfter } from '../title'
import { dayInYear, type Words, wordsFor, yearIn } from '../words'

/**
 * APA 7, a page of a news website: author, day, title in italics, site. The site is left out where it is the author, and
 * a work without an author begins with its title (Publication Manual, 7th edition, 10.16 and 9.12). Of a newspaper the
 * name is in italics and not the title, and it does not stand for an author (10.1). Works of one author and year have
 * letters; those of which only the year is known go first, the others by their days, then by title (9.46, 9.47).
 */
export const style: CitationStyle = {
  id: 'apa',
  isHanging: true,
  standing(work) {
    const names = shown(authorshipIn(work).authors).map((name) => withInitials(name, '\t'))
    return datedStanding(work, names, 'day')
  },
  cite(work, { letter }) {
    const words = wordsFor(work)
    const { authors, outlet = '' } = authorshipIn(work)
    const day = plain(dayIn(issuedDay(work), letter, words))
    const named = standing(work.title, words)
    const isPart = isNewspaper(outlet)
    const title = [(isPart ? plain : italic)(named), plain(stopAfter(named))]
    return joinedRuns([
      ...(authors.length > 0
        ? [plain(`${ended(authorsIn(authors, words))} `), day, ...title, plain(' ')]
        : [...title, plain(' '), day]),
      (isPart ? italic : plain)(outlet),
      outlet !== '' && plain(`${stopAfter(outlet)} `),
      link(work.url),
    ])
  },
}

/** What nobody signed in a newspaper is by nobody. */
function authorshipIn(work: Work): Authorship {
  const authorship = authorshipOf(work)
  const { outlet } = work
  const isUnsigned = authorship.outlet === undefined && outlet !== undefined && isNewspaper(outlet)
  return isUnsigned ? { authors: [], outlet } : authorship
}

/** The year first with its letter, for the list is ordered by it. */
export function dayIn(day: CitedDay | undefined, letter: number | undefined, words: Words): string {
  const rest = day ? dayInYear(day, words) : ''
  return `(${yearIn(day, letter, words)}${rest && words.comma + rest}). `
}

/** Up to twenty; of more the first nineteen and the last. */
function shown(authors: readonly Name[]): readonly Name[] {
  return authors.length > 20 ? [...authors.slice(0, 19), ...authors.slice(-1)] : authors
}

function authorsIn(authors: readonly Name[], words: Words): string {
  const names = shown(authors).map((name) => withInitials(name, words.comma))
  return listed(names, words.comma, authors.length > 20 ? `${words.comma}. . . ` : words.commaAmpersand)
}
