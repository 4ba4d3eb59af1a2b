import type { Name } from '../../reference/reference'
import { authorshipOf } from '../authorship'
import { accessedDay, issuedDay } from '../days'
import { listed, withInitials } from '../names'
import { italic, joinedRuns, link, plain } from '../runs'
import type { CitationStyle, Run } from '../style'
import { quotedPart } from '../title'
import { dayFirst, type Words, wordsFor } from '../words'

/** Harvard as "Cite Them Right" has it: the year or "no date" after the author, day and month after the newspaper. */
export const style: CitationStyle = {
  id: 'harvard',
  isHanging: false,
  cite(work, { zone }) {
    const words = wordsFor(work)
    const { authors, outlet } = authorshipOf(work)
    const issued = issuedDay(work)
    const accessed = accessedDay(work, zone)
    const year = ` (${issued ? words.number(issued.year) : words.undatedInFull}) `
    const within = issued?.month && issued.day ? `${words.number(issued.day)} ${words.month(issued, 'long')}` : ''
    const isPart = outlet !== undefined
    const title = isPart ? plain(quotedPart(work.title, words)) : italic(work.title)
    return joinedRuns([
      ...(authors.length > 0 ? [...authorsIn(authors, words), plain(year), title] : [title, plain(year.trimEnd())]),
      isPart && plain(words.comma),
      isPart && italic(outlet),
      within !== '' && plain(words.comma + within),
      plain(`. ${words.available}`),
      link(work.url),
      accessed && plain(` (${words.accessed}: ${dayFirst(accessed, words)})`),
      plain('.'),
    ])
  },
}

/** Up to three; of more the first. */
function authorsIn(authors: readonly Name[], words: Words): Run[] {
  const names = authors.map((name) => withInitials(name, words.comma, ''))
  if (names.length > 3) return [plain(`${names[0]} `), italic(words.others)]
  return [plain(listed(names, words.comma, words.and))]
}
