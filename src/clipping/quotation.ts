import type { Article } from '../article/article'
import { begunIn, isolatedIn } from '../text/bidi'
import { dayAtNoon, dayLanguage, weekdayWords } from '../text/day-words'
import { isInMarks, quotationMarks } from '../text/quotation-marks'
import { isVague, knownIso, vagueWords } from './article-day'
import { passageAddress, type Quoted } from './text-fragment'

/** What a quotation says of where it comes from; corrections of a reader are laid over it before: `shownArticle`. */
export type QuotedArticle = Pick<Article, 'url' | 'site' | 'headline' | 'published' | 'lang' | 'dir'>

/** A passage ready to be put into another text, in the language of the story. */
export interface Quotation {
  /** The words, verbatim, in the quotation marks of the language. */
  words: string
  /** Agency, headline and day, in one line. */
  credit: string
  /** Of the page, with a text fragment. */
  address: string
  lang?: string
  dir: 'rtl' | 'ltr'
}

export function quotationOf(article: QuotedArticle, quote: Quoted): Quotation {
  const { lang, dir, url } = article
  const exact = quote.exact.trim()
  return {
    words: isInMarks(exact) ? exact : inMarks(exact, article),
    credit: creditOf(article),
    address: passageAddress(url, quote),
    ...(lang && { lang }),
    dir,
  }
}

/** The lines below the words. The address has one of its own: whatever way the others run, it can be read and pressed. */
export function sourceLines({ credit, address, dir }: Quotation): string {
  return `${begunIn(dir, credit)}\n${address}`
}

/** The words, an empty line, the source. */
export function plainQuotation(quotation: Quotation): string {
  return `${begunIn(quotation.dir, quotation.words)}\n\n${sourceLines(quotation)}`
}

/** The same in HTML, for texts that can hold links. */
export function htmlQuotation({ words, credit, address, lang, dir }: Quotation): string {
  const tongue = lang ? ` lang="${escaped(lang)}"` : ''
  const lines = words.split(/\n+/).map((line) => `<p>${escaped(line)}</p>`)
  const link = `<a href="${escaped(address)}" dir="ltr">${escaped(shownAddress(address))}</a>`
  return [
    `<blockquote cite="${escaped(address)}"${tongue} dir="${dir}">${lines.join('')}</blockquote>`,
    `<p${tongue} dir="${dir}">${escaped(credit)}<br>${link}</p>`,
  ].join('')
}

function creditOf(article: QuotedArticle): string {
  const { site, headline, lang, dir } = article
  const name = site.agency?.name ?? site.name ?? site.host.replace(/^www\./, '')
  const parts = [name, inMarks(headline.replace(/\s+/g, ' ').trim(), article), dayIn(article)]
  const written = parts.filter((part) => part !== undefined).map((part) => isolatedIn(dir, part))
  return written.join(commaOf(lang, dir))
}

function inMarks(text: string, { lang, dir }: QuotedArticle): string {
  const [open, close] = quotationMarks(lang, dir)
  return `${open}${text}${close}`
}

/** In the page's own calendar, and in Gregorian behind it: «سه‌شنبه ۱۴ مرداد ۱۴۰۴ (۵ اوت ۲۰۲۵)». */
function dayIn({ published, lang = 'en' }: QuotedArticle): string | undefined {
  if (!published) return undefined
  const { iso, calendar } = published
  const day = dayAtNoon(iso)
  const spoken = dayLanguage(lang, '')
  if (spoken === '') return knownIso(published).slice(0, 10)
  if (isVague(published)) return vagueWords(published, spoken)
  const own = weekdayWords(day, spoken, calendar)
  return calendar === 'gregory' ? own : `${own} (${weekdayWords(day, spoken, 'gregory')})`
}

function commaOf(lang: string | undefined, dir: 'rtl' | 'ltr'): string {
  if (/^(?:zh|ja)\b/.test(lang ?? '')) return '，'
  return dir === 'rtl' && !/^(?:he|yi)\b/.test(lang ?? '') ? '، ' : ', '
}

/** Without what only browsers read. */
function shownAddress(address: string): string {
  return address.split(/#?:~:/, 1).join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
