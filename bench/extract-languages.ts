import { type Difference, grouped, type Pair, pairedDifference } from './extract-compare'
import type { CorpusPage } from './extract-corpus'
import type { Reading } from './extract-in-page'
import { harmonic, type Score, scoreOf } from './extract-score'

/** One measure in one language: our mean, and how far each peer's lies below it. */
export interface LanguageRow {
  lang: string
  measure: Measure
  pages: number
  ours: number
  peers: Record<string, Difference>
}

type Measure = 'body_f1' | Exclude<keyof Score, 'precision' | 'recall'>

const MEASURES: readonly Measure[] = ['body_f1', 'title', 'authors', 'day', 'minute', 'keywords', 'lead', 'lang']
const ALL = 'all'

/**
 * Every measure by language, all pages first, then the languages by their pages. A page's language is what the corpus
 * says, else what we read; where fewer hosts than pages were asked, the interval tells.
 */
export function languageRows(
  pages: readonly CorpusPage[],
  readings: readonly Record<string, Reading>[],
  ours: string,
  peers: readonly string[],
): LanguageRow[] {
  const read = pages.flatMap((page, i) => {
    const own = readings[i]
    if (!own) return []
    const lang = (page.expected.lang ?? own[ours]?.lang ?? '?').toLowerCase().split(/[-_]/)[0] ?? '?'
    const scores = new Map(Object.entries(own).map(([name, each]) => [name, scoreOf(page.expected, each)]))
    return [{ lang, host: hostOf(page), scores }]
  })
  const byLanguage = [...grouped(read, ({ lang }) => lang)].sort(([, a], [, b]) => b.length - a.length)
  return [[ALL, read] as const, ...byLanguage].flatMap(([lang, group]) =>
    MEASURES.flatMap((measure): LanguageRow[] => {
      const figures = group.flatMap(({ host, scores }) => {
        const figure = figureOf(scores.get(ours), measure)
        return figure === undefined ? [] : [{ host, ours: figure, scores }]
      })
      if (figures.length === 0) return []
      const differences = peers.flatMap((peer) => {
        const pairs = figures.flatMap(({ host, ours: own, scores }): Pair[] => {
          const theirs = figureOf(scores.get(peer), measure)
          return theirs === undefined ? [] : [{ host, ours: own, theirs }]
        })
        const difference = pairedDifference(pairs)
        return difference ? [[peer, difference] as const] : []
      })
      const mean = figures.reduce((sum, { ours: own }) => sum + own, 0) / figures.length
      return [{ lang, measure, pages: figures.length, ours: mean, peers: Object.fromEntries(differences) }]
    }),
  )
}

/** "+0.031 [+0.012, +0.052]". */
export function written({ difference, low, high }: Difference): string {
  const signed = (number: number) => `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(3)}`
  return `${signed(difference)} [${signed(low)}, ${signed(high)}]`
}

/** Of the body, a page's own F1: the table of all pages averages precision and recall before it joins them. */
function figureOf(score: Score | undefined, measure: Measure): number | undefined {
  if (measure !== 'body_f1') return score?.[measure]
  if (score?.recall === undefined) return undefined
  return harmonic(score.precision ?? 0, score.recall)
}

function hostOf({ url, id }: CorpusPage): string {
  return URL.canParse(url) ? new URL(url).hostname : id
}
