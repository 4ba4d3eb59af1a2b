import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import puppeteer, { type Page } from 'puppeteer-core'
import { findBrowser } from '../test/browser/find-browser'
import { type CorpusPage, markupOf, pagesOf } from './extract-corpus'
import type { Reading, Sight } from './extract-in-page'
import { type LanguageRow, languageRows, written } from './extract-languages'
import { harmonic, type Score, scoreOf } from './extract-score'
import { scriptOf } from './extract-script'

/** Ours beside Readability and Defuddle in Chromium, on every page of a corpus and by language: `--corpus DIR [--json FILE]`. */
export async function measureExtraction(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { corpus: { type: 'string' }, json: { type: 'string' } } })
  if (!values.corpus) throw new Error('Say which corpus: --corpus DIR, a folder with a manifest.jsonl.')
  const pages = pagesOf(values.corpus)
  const { readings, sights } = await readAll(values.corpus, pages)
  const table = Object.fromEntries(EXTRACTORS.map(({ name }) => [name, row(name, pages, readings)]))
  console.log(`${pages.length} pages of ${values.corpus}; shares of 1, time as a multiple of Readability's:`)
  console.table(table)
  const detection = rounded(detectionOf(sights))
  console.log('What our detection takes the pages for, before any is read:', kindsOf(sights))
  console.table({ detection })
  const [ours = '', ...peers] = EXTRACTORS.map(({ name }) => name)
  const rows = languageRows(pages, readings, ours, peers)
  console.log(
    'By language: our mean, and by how much it lies above a peer’s on the same pages [95 % of 2,000 samples]:',
  )
  console.table(rows.map((row) => cellsOf(row, peers)))
  const figures = Object.fromEntries(
    Object.entries(table).flatMap(([name, figures]) =>
      Object.entries(figures).map(([measure, figure]) => [`${name}_${measure}`, figure]),
    ),
  )
  Object.assign(figures, detection)
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ name: 'extract', figures, languages: rows }, null, 2)}\n`)
}

const EXTRACTORS = [
  { name: 'borideh', entry: 'bench/extract.ts' },
  { name: 'readability', entry: 'bench/extract-readability.ts' },
  { name: 'defuddle', entry: 'bench/extract-defuddle.ts' },
]

function cellsOf({ lang, measure, pages, ours, peers: differences }: LanguageRow, peers: string[]) {
  const cells = peers.map((peer) => [`over ${peer}`, differences[peer] ? written(differences[peer]) : '–'] as const)
  return { lang, measure, pages, ours: Number(ours.toFixed(3)), ...Object.fromEntries(cells) }
}

/** One page's readings by extractor. */
type Readings = Record<string, Reading>

interface Measured {
  readings: Readings[]
  sights: Sight[]
}

async function readAll(corpus: string, pages: CorpusPage[]): Promise<Measured> {
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
  try {
    const tab = await browser.newPage()
    await tab.setOfflineMode(true)
    await tab.evaluate(await scriptOf('bench/extract-in-page.ts'))
    for (const { name, entry } of EXTRACTORS) await tab.evaluate(`${await scriptOf(entry)};__enter('${name}')`)
    const readings: Readings[] = []
    const sights: Sight[] = []
    for (const [turn, page] of pages.entries()) {
      sights.push(await tab.evaluate((html, url) => globalThis.__see(html, url), markupOf(corpus, page), page.url))
      readings.push(await readingsOf(tab, corpus, page, turn))
    }
    return { readings, sights }
  } finally {
    await browser.close()
  }
}

function readingsOf(tab: Page, corpus: string, page: CorpusPage, turn: number): Promise<Readings> {
  return tab.evaluate(
    (html, url, first) => globalThis.__readAll(html, url, first),
    markupOf(corpus, page),
    page.url,
    turn,
  )
}

function row(name: string, pages: CorpusPage[], readings: Readings[]): Record<string, number> {
  const read = pages.flatMap((page, i) => {
    const [own, reference] = [readings[i]?.[name], readings[i]?.readability]
    return own && reference ? [{ score: scoreOf(page.expected, own), own, times: own.ms / reference.ms }] : []
  })
  const mean = (measure: keyof Score) => average(read.flatMap(({ score }) => score[measure] ?? []))
  const [precision, recall] = [mean('precision'), mean('recall')]
  return rounded({
    body_precision: precision,
    body_recall: recall,
    body_f1: precision !== undefined && recall !== undefined ? harmonic(precision, recall) : undefined,
    title: mean('title'),
    authors_f1: mean('authors'),
    day: mean('day'),
    minute: mean('minute'),
    keywords_f1: mean('keywords'),
    lead: mean('lead'),
    lang: mean('lang'),
    times_readability: quantile(
      read.map(({ times }) => times),
      0.5,
    ),
    times_readability_p95: quantile(
      read.map(({ times }) => times),
      0.95,
    ),
    failed: read.filter(({ own }) => own.hasFailed).length,
  })
}

/** How many pages are taken for each kind. */
function kindsOf(sights: Sight[]): Record<string, number> {
  const kinds = sights.map(({ kind }) => kind).toSorted()
  return Object.fromEntries(kinds.map((kind) => [kind, kinds.filter((each) => each === kind).length]))
}

/** The share of pages taken for articles, and milliseconds. */
function detectionOf(sights: Sight[]): Record<string, number | undefined> {
  const times = sights.map(({ ms }) => ms).toSorted((a, b) => a - b)
  return {
    detection_articles: average(sights.map(({ kind }) => (kind === 'article' ? 1 : 0))),
    detection_ms_median: times[times.length >> 1],
    detection_ms_p95: times[Math.floor(times.length * 0.95)],
  }
}

/** Three digits; what no page of the corpus has a truth for is left out. */
function rounded(figures: Record<string, number | undefined>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([measure, figure]) =>
      figure === undefined ? [] : [[measure, Math.round(figure * 1000) / 1000] as const],
    ),
  )
}

function average(numbers: number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

function quantile(numbers: number[], share: number): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)]
}
