import type { Annotation } from '../../annotation/annotation'
import type { Article } from '../../article/article'
import { fold } from '../../text/fold'

/**
 * Marks in the order in which their words stand in the text of an article. One whose words are not in it follows the one
 * that stood before it on the page; of very many only the places on the page are compared.
 */
export function inTextOrder(article: Article, marks: readonly Annotation[]): Annotation[] {
  if (marks.length > MOST_SOUGHT) return inPageOrder(marks)
  const { headline, lead = '', blocks, kickers = [] } = article
  const passages = [...kickers.map((kicker) => kicker.text), headline, lead, ...blocks.map((block) => block.text)]
  const whole = comparable(passages.join(' '))
  const places = marks.map((mark) => ({ mark, at: placeIn(whole, mark), page: pageHint(mark) }))
  const ordered = places.filter(({ at }) => at >= 0).toSorted((one, other) => one.at - other.at)
  const missing = places.filter(({ at }) => at < 0)
  const hinted = missing.filter(({ page }) => page >= 0).toSorted((one, other) => one.page - other.page)
  for (const place of hinted.toReversed()) {
    const before = ordered.findLastIndex(({ page }) => page >= 0 && page <= place.page)
    ordered.splice(before + 1, 0, place)
  }
  return [...ordered, ...missing.filter(({ page }) => page < 0)].map(({ mark }) => mark)
}

/** Those that were not marked on the page come last. */
function inPageOrder(marks: readonly Annotation[]): Annotation[] {
  const [hinted, others] = [true, false].map((isHinted) => marks.filter((mark) => pageHint(mark) >= 0 === isHinted))
  return [...(hinted ?? []).toSorted((one, other) => pageHint(one) - pageHint(other)), ...(others ?? [])]
}

/** Each is sought in the whole text. */
const MOST_SOUGHT = 200

/** UTF-16 units before the words by which one of several places is told from the others. */
const MOST_CONTEXT = 40

/** Where the words stand after what stood before them when they were marked, or else where they first stand; -1 if nowhere. */
function placeIn(whole: string, { quote }: Annotation): number {
  const words = comparable(quote.exact)
  if (words === '') return -1
  const before = comparable(quote.prefix).slice(-MOST_CONTEXT)
  const inContext = whole.indexOf(before + words)
  return inContext >= 0 ? inContext + before.length : whole.indexOf(words)
}

/** -1 if it was not marked on the page. */
function pageHint({ quote }: Annotation): number {
  return quote.hints.page?.[0] ?? -1
}

/** However it is spaced. */
function comparable(text: string): string {
  return fold(text).replace(/\s+/g, '')
}
