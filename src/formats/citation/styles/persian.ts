import { authorshipOf } from '../authorship'
import { accessedDay, isPersian, issuedDay } from '../days'
import { inverted, listed } from '../names'
import { joinedRuns, link, plain } from '../runs'
import { datedStanding } from '../standing'
import type { CitationStyle } from '../style'
import { ended, quotedPart } from '../title'
import { dayFirst, wordsFor } from '../words'
import { style as apa, dayIn } from './apa'

/**
 * As Persian journals want it: family name, given name, (year, day). «title». agency, and when it was read. What is in
 * another language stands in its own order, as in APA, from which these journals' rules are taken. The letters of the
 * alphabet stand right behind the year, as the Iran Manual of Style (شیوه‌نامهٔ ایران) has them: «۱۴۰۴الف», «۱۴۰۴ب», «۱۴۰۴پ».
 */
export const style: CitationStyle = {
  id: 'persian',
  isHanging: true,
  standing(work) {
    if (!isPersian(work)) return apa.standing(work)
    const names = authorshipOf(work).authors.map((name) => inverted(name, '\t'))
    return datedStanding(work, names, 'day')
  },
  cite(work, facts) {
    if (!isPersian(work)) return apa.cite(work, facts)
    const words = wordsFor(work)
    const { authors, outlet } = authorshipOf(work)
    const accessed = accessedDay(work, facts.zone)
    const names = authors.map((name) => inverted(name, words.comma))
    const day = plain(dayIn(issuedDay(work), facts.letter, words))
    const title = plain(`${quotedPart(work.title, words)}. `)
    return joinedRuns([
      ...(names.length > 0 ? [plain(`${listed(names, '؛ ', '؛ ')} `), day, title] : [title, day]),
      outlet !== undefined && plain(`${ended(outlet)} `),
      accessed && plain(words.retrieved(dayFirst(accessed, words))),
      link(work.url),
    ])
  },
}
