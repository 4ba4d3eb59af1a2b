import type { Name } from '../../reference/reference'
import { authorshipOf } from '../authorship'
import { accessedDay, issuedDay } from '../days'
import { listed, withInitials } from '../names'
import { isNewspaper } from '../outlet-kind'
import { italic, joinedRuns, link, plain } from '../runs'
import { datedStanding } from '../standing'
import type { CitationStyle, Run } from '../style'
import { quotedPart } from '../title'
import { dayFirst, type Words, wordsFor, yearIn } from '../words'

/**
 * Harvard as "Cite Them Right" has it: the year or "no date" after the author, day and month after the newspaper. Works of
 * one author and year stand by their titles, and have letters: "2025a", "no date a". A newspaper in the place of authors
 * keeps its italics, and the title its marks; other pages without an author have their titles in italics.
 */
export const style: CitationStyle = {
  id: 'harvard',
  isHanging: false,
  standing(work) {
    const { authors } = authorshipOf(work)
    const names = authors.map((name) => withInitials(name, '\t', ''))
    const shown = names.length > MOST_NAMED ? [...names.slice(0, 1), wordsFor(work).others] : names
    return datedStanding(work, shown, 'title')
  },
  cite(work, { zone, letter }) {
    const words = wordsFor(work)
    const { authors, outlet } = authorshipOf(work)
    const issued = issuedDay(work)
    const accessed = accessedDay(work, zone)
    const year = ` (${yearIn(issued, letter, words, 'full')}) `
    const within = issued?.month && issued.day ? `${words.number(issued.day)} ${words.month(issued, 'long')}` : ''
    const isOwn = outlet === undefined && isNewspaper(work.outlet ?? '')
    const isPart = outlet !== undefined || isOwn
    const title = isPart ? plain(quotedPart(work.title, words)) : italic(work.title)
    return joinedRuns([
      ...(authors.length > 0
        ? [...(isOwn ? [italic(work.outlet ?? '')] : authorsIn(authors, words)), plain(year), title]
        : [title, plain(year.trimEnd())]),
      outlet !== undefined && plain(words.comma),
      outlet !== undefined && italic(outlet),
      within !== '' && plain(words.comma + within),
      plain(`. ${words.available}`),
      link(work.url),
      accessed && plain(` (${words.accessed}: ${dayFirst(accessed, words)})`),
      plain('.'),
    ])
  },
}

/** Of more only the first is. */
const MOST_NAMED = 3

function authorsIn(authors: readonly Name[], words: Words): Run[] {
  const names = authors.map((name) => withInitials(name, words.comma, ''))
  if (names.length > MOST_NAMED) return [plain(`${names[0]} `), italic(words.others)]
  return [plain(listed(names, words.comma, words.and))]
}
