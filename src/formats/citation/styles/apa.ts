import type { Name } from '../../reference/reference'
import { authorshipOf } from '../authorship'
import { type CitedDay, issuedDay } from '../days'
import { listed, withInitials } from '../names'
import { ended, italic, joinedRuns, link, plain, stopAfter } from '../runs'
import type { CitationStyle } from '../style'
import { type Words, wordsFor } from '../words'

/**
 * APA 7, a page of a news website: author, day, title in italics, site. The site is left out where it is the author, and
 * a work without an author begins with its title (Publication Manual, 7th edition, 10.16 and 9.12).
 */
export const style: CitationStyle = {
  id: 'apa',
  cite(work) {
    const words = wordsFor(work)
    const { authors, outlet } = authorshipOf(work)
    const day = ` (${dayIn(issuedDay(work), words)}). `
    const title = [italic(work.title), plain(stopAfter(work.title))]
    return joinedRuns([
      ...(authors.length > 0
        ? [plain(ended(authorsIn(authors, words))), plain(day), ...title]
        : [...title, plain(day)]),
      authors.length > 0 && plain(' '),
      outlet !== undefined && plain(`${ended(outlet)} `),
      link(work.url),
    ])
  },
}

/** The year first, for the list is ordered by it. */
export function dayIn(day: CitedDay | undefined, words: Words): string {
  if (!day) return words.undated
  const month = day.month && words.month(day, 'long')
  const number = day.day && words.number(day.day)
  const within = day.gregorian === undefined ? [month, number] : [number, month]
  const rest = within.filter((part) => part !== undefined && part !== 0).join(' ')
  return words.number(day.year) + (rest && words.comma + rest)
}

/** Up to twenty; of more the first nineteen and the last. */
function authorsIn(authors: readonly Name[], words: Words): string {
  const names = authors.map((name) => withInitials(name, words.comma))
  if (names.length > 20) return `${names.slice(0, 19).join(words.comma)}${words.comma}. . . ${names.at(-1)}`
  return listed(names, words.comma, words.commaAmpersand)
}
