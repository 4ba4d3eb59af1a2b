import { authorshipOf } from '../authorship'
import { accessedDay, isPersian } from '../days'
import { inverted, listed } from '../names'
import { joinedRuns, link, plain } from '../runs'
import type { CitationStyle } from '../style'
import { ended, quotedPart } from '../title'
import { dayFirst, wordsFor } from '../words'
import { style as apa, dayRun } from './apa'

/**
 * As Persian journals want it: family name, given name, (year, day). «title». agency, and when it was read. What is in
 * another language stands in its own order, as in APA, from which these journals' rules are taken.
 */
export const style: CitationStyle = {
  id: 'persian',
  isHanging: true,
  cite(work, facts) {
    if (!isPersian(work)) return apa.cite(work, facts)
    const words = wordsFor(work)
    const { authors, outlet } = authorshipOf(work)
    const accessed = accessedDay(work, facts.zone)
    const names = authors.map((name) => inverted(name, words.comma))
    const day = dayRun(work, words)
    const title = plain(`${quotedPart(work.title, words)}. `)
    return joinedRuns([
      ...(names.length > 0 ? [plain(`${listed(names, '؛ ', '؛ ')} `), day, title] : [title, day]),
      outlet !== undefined && plain(`${ended(outlet)} `),
      accessed && plain(words.retrieved(dayFirst(accessed, words))),
      link(work.url),
    ])
  },
}
