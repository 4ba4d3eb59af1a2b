import type { Truth } from './extract-corpus'
import type { Reading } from './extract-in-page'

/** What is said of one page, 0–1; a measure without a truth is missing. Body: shares of words in runs of four. */
export interface Score {
  precision?: number
  recall?: number
  title?: number
  authors?: number
  day?: number
  minute?: number
  keywords?: number
  lead?: number
  lang?: number
}

/** How well a page was read. What is not given counts as wrong. */
export function scoreOf(truth: Truth, read: Reading): Score {
  return {
    ...(truth.text && bodyScore(truth.text, read.text)),
    ...(truth.title && { title: share(sameWords(truth.title, read.title ?? '')) }),
    ...(truth.authors && { authors: setF1(truth.authors.map(nameKey), authorsOf(read).map(nameKey)) }),
    ...(truth.datePublished && dateScore(truth.datePublished, read.datePublished ?? '')),
    ...(truth.keywords && { keywords: setF1(truth.keywords.map(wordKey), (read.keywords ?? []).map(wordKey)) }),
    ...(truth.lead && { lead: share(keeps(read.text, truth.lead) || keeps(read.lead ?? '', truth.lead)) }),
    ...(truth.lang && { lang: share(primary(truth.lang) === primary(read.lang ?? '')) }),
  }
}

/** Precision and recall of a corpus as one number. */
export function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
/** Words; of scripts that set no spaces, every character. */
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}_])+`, 'gu')
const SHINGLE = 4

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(WORD) ?? []
}

/** Runs of four words and how often each occurs; a shorter text is one run. */
function shinglesOf(text: string): Map<string, number> {
  const words = wordsOf(text)
  const found = new Map<string, number>()
  const runs = words.length === 0 ? 0 : Math.max(1, words.length - SHINGLE + 1)
  for (let i = 0; i < runs; i++) {
    const run = words.slice(i, i + SHINGLE).join(' ')
    found.set(run, (found.get(run) ?? 0) + 1)
  }
  return found
}

/** Every page counts the same, however long; a page where nothing was read has no precision. */
function bodyScore(wanted: string, read: string): Pick<Score, 'precision' | 'recall'> {
  const [a, b] = [shinglesOf(wanted), shinglesOf(read)]
  const both = [...a].reduce((sum, [run, count]) => sum + Math.min(count, b.get(run) ?? 0), 0)
  const [inTruth, inReading] = [a, b].map((each) => [...each.values()].reduce((sum, count) => sum + count, 0))
  return {
    ...(inReading && { precision: both / inReading }),
    ...(inTruth && { recall: both / inTruth }),
  }
}

/** Case and punctuation aside. */
function sameWords(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) =>
    wordsOf(text.toLowerCase().replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')).join(' '),
  )
  return x === y
}

/** The beginning of a passage is enough to know that it was kept. */
function keeps(text: string, passage: string): boolean {
  return wordsOf(text).join(' ').includes(wordsOf(passage).join(' ').slice(0, 160))
}

/** A byline in one string is parted where names usually are: that favours whoever gives one. */
function authorsOf({ authors, byline }: Reading): string[] {
  if (authors) return authors
  return (byline ?? '').split(/\s*[,;|/•·\n、،]\s*|\s+(?:and|und|et|y|e|og|och|en|i|&)\s+/i).filter(Boolean)
}

function nameKey(name: string): string {
  const bare = name
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/^\s*(?:by|von|par|por|de|di|av|af|door|oleh|od|text|texte)\b[:\s]+/i, '')
  return wordsOf(bare.toLowerCase()).join(' ')
}

function wordKey(word: string): string {
  return wordsOf(word.toLowerCase()).join(' ')
}

function setF1(wanted: string[], read: string[]): number {
  const [a, b] = [new Set(wanted.filter(Boolean)), new Set(read.filter(Boolean))]
  if (a.size === 0) return share(b.size === 0)
  return (2 * [...a].filter((name) => b.has(name)).length) / (a.size + b.size)
}

/** The day as the page has it, or the same instant; the minute too where the truth has one. */
function dateScore(wanted: string, read: string): Pick<Score, 'day' | 'minute'> {
  const isTimed = /T\d\d:\d\d/.test(wanted)
  const iso = read
    .trim()
    .replace(/^(\S{10})\s(\d)/, '$1T$2')
    .replace(/(\d)\s([+-]\d\d:?\d\d)$/, '$1$2')
  const isSameInstant = Math.abs(instant(wanted) - instant(iso)) < MINUTE
  const isSameClock =
    (!isZoned(wanted) || !isZoned(iso)) && iso.length >= 16 && iso.slice(0, 16) === wanted.slice(0, 16)
  const isSameDay =
    iso.slice(0, 10) === wanted.slice(0, 10) || isSameInstant || (!isTimed && isZoned(iso) && isNear(wanted, iso))
  return { day: share(isSameDay), ...(isTimed && { minute: share(isSameInstant || isSameClock) }) }
}

const MINUTE = 60_000
/** Milliseconds: whoever turned a page's zone into UTC may name the day beside it. */
const NEAR = 14 * 60 * MINUTE

function isNear(wanted: string, read: string): boolean {
  return Math.abs(instant(wanted) - instant(read)) <= NEAR
}

function isZoned(iso: string): boolean {
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(iso)
}

/** Milliseconds since 1970; a time without a zone is read as UTC on both sides. */
function instant(iso: string): number {
  return Date.parse(isZoned(iso) || !iso.includes('T') ? iso : `${iso}Z`)
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? ''
}

function share(isRight: boolean): number {
  return isRight ? 1 : 0
}
