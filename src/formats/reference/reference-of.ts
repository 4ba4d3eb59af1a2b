import type { Article } from '../../article/article'
import { addressOf } from '../../clipping/address'
import type { Clipping } from '../../clipping/clipping'
import { shownArticle } from '../../clipping/edits'
import { marksOf } from '../../clipping/marks'
import { lineOf, linesOf, listed, partOf } from './clean'
import { filled } from './filled'
import { issuedOf, wholeSeconds } from './iso'
import { guessedLanguage } from './language'
import { nameOf } from './names'
import type { Highlight, Reference } from './reference'
import { namesOf, workOf } from './work-of'

/** A clipping as bibliographies see it, with the corrections of its reader. */
export function referenceOf(clipping: Clipping): Reference {
  const article = shownArticle(clipping)
  const { address, tags, note } = clipping
  const work = workOf(clipping)
  const abstract = linesOf(article.lead)
  const above = lineOf(article.kickers?.map(({ text }) => text).join(' · '))
  const own = listed(tags)
  const all = listed([...own, ...(article.keywords ?? [])])
  const photographers = namesOf(article, 'photographer').map((name) => partOf(name) ?? '')
  return {
    ...work,
    translators: namesOf(article, 'translator').flatMap((name) => nameOf(name) ?? []),
    editors: namesOf(article, 'editor').flatMap((name) => nameOf(name) ?? []),
    photographers: listed(photographers),
    tags: own,
    keywords: all.slice(own.length),
    highlights: marksOf(clipping).flatMap(highlightOf),
    ...filled({
      abstract,
      language: work.language ?? guessedLanguage(work.title, abstract),
      shortTitle: isKicker(above, work.title) ? above : undefined,
      publisher: publisherOf(article, work.outlet),
      place: lineOf(article.dateline),
      section: sectionOf(article.section),
      updated: article.modified && issuedOf(article.modified)?.iso,
      canonicalUrl: canonicalOf(article, address),
      shortUrl: article.shortUrl,
      newsCode: partOf(article.newsCode),
      attribution: partOf(article.attribution?.text),
      rights: partOf(article.copyright),
      note: linesOf(note),
    }),
  }
}

/** The parts of a section, and the other way round. */
export const SECTION_JOINT = ' / '

/** The beginning of a title is what other programs call its short form, and no line above it. */
export function isKicker(shortTitle: string | undefined, title: string): shortTitle is string {
  return shortTitle !== undefined && !title.startsWith(shortTitle)
}

function publisherOf({ site }: Article, outlet: string | undefined): string | undefined {
  const name = lineOf(site.name)
  return name === outlet ? undefined : name
}

function sectionOf(section: string[] | undefined): string | undefined {
  return lineOf(section?.flatMap((part) => lineOf(part) ?? []).join(SECTION_JOINT))
}

function canonicalOf({ canonicalUrl }: Article, address: string): string | undefined {
  return canonicalUrl === undefined || addressOf(canonicalUrl) === address ? undefined : canonicalUrl
}

function highlightOf({ quote, color, note, tags, createdAt }: ReturnType<typeof marksOf>[number]): Highlight[] {
  const text = linesOf(quote.exact)
  if (text === undefined) return []
  return [{ text, color, tags: listed(tags), markedAt: wholeSeconds(createdAt), ...filled({ note: linesOf(note) }) }]
}
