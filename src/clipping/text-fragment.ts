import type { TextQuote } from '../annotation/annotation'
import { once } from '../text/once'
import { addressOf } from './address'

/** What a text fragment is made of. */
export type Quoted = Pick<TextQuote, 'exact'> & Partial<Pick<TextQuote, 'prefix' | 'suffix'>>

/**
 * The address of a passage: browsers scroll to it, and mark it. Without parameters that only say where a link was found; a
 * fragment that the address has stays before the directive (https://wicg.github.io/scroll-to-text-fragment/).
 */
export function passageAddress(url: string, quote: Quoted): string {
  const page = URL.parse(url)
  if (!page) return url
  const [fragment = ''] = page.hash.slice(1).split(':~:', 1)
  const address = URL.parse(addressOf(page.href)) ?? page
  address.username = ''
  address.password = ''
  address.hash = fragment
  const directive = directiveOf(quote)
  if (directive === undefined) return address.href
  return `${address.href}${address.hash === '' ? '#' : ''}:~:text=${directive}`
}

/** Longer ones are named by their first words and their last. */
const LONGEST_WHOLE = 120
const WORDS_AT_AN_END = 5
/** UTF-16 units of a quote in which the words of an end are looked for. */
const END = 400

/** `start` or `start,end`; undefined if no whole word is quoted: browsers look for nothing less. */
function directiveOf({ exact, prefix = '', suffix = '' }: Quoted): string | undefined {
  const words = wholeWords(exact, prefix.slice(-2), suffix.slice(0, 2))
  if (words === '') return undefined
  // Each part has to stand in one block of the page; where a line breaks another block may begin.
  const lines = words.split(/[\n\r\t]+/)
  if (lines.length === 1 && words.length <= LONGEST_WHOLE) return encoded(words)
  const [first = '', last = ''] = [lines[0], lines.at(-1)]
  const [start, end] = [firstWords(first.slice(0, END)), lastWords(last.slice(-END))]
  const overlap = lines.length === 1 && start.length + end.length >= words.length
  return overlap ? encoded(words) : `${encoded(start)},${encoded(end)}`
}

/** Without a word at either end of which a part stands outside. */
function wholeWords(exact: string, before: string, after: string): string {
  const isCutBefore = ENDS_IN_WORD.test(before) && BEGINS_IN_WORD.test(exact) && !UNSPACED.test(exact.slice(0, 2))
  const isCutAfter = BEGINS_IN_WORD.test(after) && ENDS_IN_WORD.test(exact.slice(-2)) && !UNSPACED.test(exact.slice(-2))
  const begun = isCutBefore ? exact.replace(/^\S+/, '') : exact
  return (isCutAfter ? begun.slice(0, lastSpaceIn(begun)) : begun).trim()
}

const BEGINS_IN_WORD = /^[\p{L}\p{M}\p{N}\u200c\u200d]/u
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]$/u

/** Written without spaces between words: there browsers cut by a dictionary. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u

function lastSpaceIn(text: string): number {
  let at = text.length - 1
  while (at > 0 && !/\s/.test(text.charAt(at))) at -= 1
  return Math.max(0, at)
}

function firstWords(line: string): string {
  const last = wordsIn(line).slice(0, WORDS_AT_AN_END).at(-1)
  return last ? line.slice(0, last.index + last.segment.length).trim() : line.trim()
}

function lastWords(line: string): string {
  const first = wordsIn(line).slice(-WORDS_AT_AN_END).at(0)
  return first ? line.slice(first.index).trim() : line.trim()
}

function wordsIn(line: string): Intl.SegmentData[] {
  return [...segmenter().segment(line)].filter(({ isWordLike }) => isWordLike)
}

/** Browsers cut without regard to the language, too; making it takes longer than its work. */
const segmenter = once(() => new Intl.Segmenter('en', { granularity: 'word' }))

/** With what has a meaning in a directive, too; halves of letters that no address can hold are replaced. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\s+/g, ' ').toWellFormed()).replaceAll('-', '%2D')
}
