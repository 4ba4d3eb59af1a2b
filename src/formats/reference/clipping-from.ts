import type { Annotation } from '../../annotation/annotation'
import type { Article, Author, Site } from '../../article/article'
import { addressOf } from '../../clipping/address'
import { type Clipping, clippingOf } from '../../clipping/clipping'
import { clippingSchema } from '../../clipping/clipping-schema'
import type { RefusalReason } from '../../clipping/entry'
import { idAfter } from '../../clipping/id'
import { parsed } from '../../clipping/parse'
import { webAddress } from '../../clipping/schema'
import { fail, type Result } from '../../result'
import { directionOf } from '../../text/language-of'
import type { ImportFacts } from '../format'
import { newDigest } from '../sealed/digest'
import { languageFromTex } from '../tex/languages'
import { lineOf, listed } from './clean'
import { articleDate, issuedFrom } from './dates'
import { guessedLanguage } from './language'
import { isOutlet, wholeName } from './names'
import type { Highlight, Name, Reference } from './reference'
import { isKicker, SECTION_JOINT } from './reference-of'

/** What a file of unknown origin says of a page, read but not yet checked. */
export type Raw = Partial<Reference>

/**
 * A clipping of what a bibliography says of a page: a link, for the story itself is not in such files. It has no blocks;
 * the abstract is its lead.
 */
export function clippingFrom(raw: Raw, facts: ImportFacts): Result<Clipping, RefusalReason> {
  const url = webAddress()(raw.url?.trim())
  if (!url.ok) return fail('noAddress')
  const address = addressOf(url.value)
  const headline = raw.title ?? firstLine(raw)
  if (headline === undefined) return fail('noTitle')
  const clippedAt = Math.min(raw.accessed ?? facts.importedAt, facts.importedAt)
  const clipping = {
    ...clippingOf(articleFrom(raw, url.value, headline), { id: facts.newId(clippedAt), now: clippedAt, scope: 'link' }),
    tags: listed(raw.tags ?? []),
    ...(raw.note !== undefined && { note: raw.note }),
    ...(raw.highlights?.length && { annotations: annotationsFrom(raw.highlights, address, clippedAt, raw.accessed) }),
    ...(raw.state && { state: raw.state }),
  }
  return parsed(clippingSchema, clipping)
}

function firstLine({ abstract, note, highlights }: Raw): string | undefined {
  const [line] = (abstract ?? note ?? highlights?.[0]?.text ?? '').split('\n')
  return lineOf(line?.slice(0, LONGEST_HEADLINE))
}

/** UTF-16 units, of a headline that is the beginning of a text. */
const LONGEST_HEADLINE = 200

function articleFrom(raw: Raw, url: string, headline: string): Article {
  const { abstract, shortTitle, canonicalUrl, shortUrl, place, section, newsCode, keywords = [] } = raw
  const lang = languageTag(raw.language) ?? guessedLanguage(headline, abstract)
  const dir = directionOf(headline, 'ltr')
  const authors = peopleFrom(raw)
  const modified = issuedFrom(raw.updated, lang)
  return {
    url,
    site: siteFrom(raw, url),
    dir,
    headline,
    blocks: [],
    sources: {},
    ...(lang !== undefined && { lang }),
    ...(abstract !== undefined && { lead: abstract }),
    ...(isKicker(shortTitle, headline) && { kickers: [{ text: shortTitle, dir: directionOf(shortTitle, dir) }] }),
    ...(canonicalUrl !== undefined && { canonicalUrl }),
    ...(shortUrl !== undefined && { shortUrl }),
    ...(authors.length > 0 && { authors }),
    ...(place !== undefined && { dateline: place }),
    ...(raw.issued && { published: articleDate(raw.issued) }),
    ...(modified && { modified: articleDate(modified) }),
    ...(section !== undefined && { section: section.split(SECTION_JOINT) }),
    ...(keywords.length > 0 && { keywords }),
    ...(newsCode !== undefined && { newsCode }),
    ...(raw.attribution !== undefined && { attribution: { text: raw.attribution } }),
    ...(raw.rights !== undefined && { copyright: raw.rights }),
  }
}

/** A tag that `Intl` takes; some bibliographies name languages by words. */
function languageTag(written: string | undefined): string | undefined {
  const tag = languageFromTex(written)?.replace('_', '-')
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) && tag.length <= 100 ? tag : undefined
}

/** An outlet that signs in the place of an author is an agency; another one is the name of the site. */
function siteFrom({ outlet, publisher, authors = [] }: Raw, url: string): Site {
  const host = URL.parse(url)?.hostname ?? ''
  if (outlet === undefined) return { host, ...(publisher !== undefined && { name: publisher }) }
  const isPublished = publisher !== undefined && publisher !== outlet
  if (isPublished) return { host, name: publisher, agency: { name: outlet } }
  const isAuthor = authors.some((name) => isOutlet(name, outlet))
  return { host, ...(isAuthor ? { agency: { name: outlet } } : { name: outlet }) }
}

function peopleFrom({ authors = [], translators = [], editors = [], photographers = [], outlet }: Raw): Author[] {
  const named = (names: Name[], role: Author['role']) => names.map((name): Author => ({ name: wholeName(name), role }))
  return [
    ...named(
      authors.filter((name) => !isOutlet(name, outlet)),
      'reporter',
    ),
    ...named(translators, 'translator'),
    ...named(editors, 'editor'),
    ...photographers.map((name): Author => ({ name, role: 'photographer' })),
  ]
}

/** Marks of one page; their ids are made of what they say, so that the same file brings the same marks again. */
function annotationsFrom(
  highlights: Highlight[],
  address: string,
  clippedAt: number,
  accessed: number | undefined,
): Annotation[] {
  const times = new Map<string, number>()
  return highlights.map(({ text, color = 'yellow', note, tags, markedAt, prefix = '', suffix = '' }) => {
    const said = JSON.stringify([address, text, prefix, suffix, note, color, markedAt])
    const time = times.get(said) ?? 0
    times.set(said, time + 1)
    const createdAt = markedAt ?? clippedAt
    return {
      id: idAfter(undefined, { now: markedAt ?? accessed ?? 0, random: digestOf(`${said}${time}`) }),
      quote: { exact: text, prefix: prefix.slice(-CONTEXT), suffix: suffix.slice(0, CONTEXT), hints: {} },
      color,
      ...(note !== undefined && { note }),
      tags,
      createdAt,
      updatedAt: createdAt,
    }
  })
}

/** UTF-16 units. */
const CONTEXT = 1_000

/** Ten bytes that are the same for the same text. */
function digestOf(text: string): Uint8Array {
  const digest = newDigest()
  digest.add(new TextEncoder().encode(text))
  return new TextEncoder().encode(digest.text()).subarray(0, 10)
}
