import type {
  Agency,
  Article,
  ArticleDate,
  Attribution,
  Author,
  Block,
  Damage,
  Direction,
  HeadlineVariant,
  Line,
  Mark,
  Picture,
  Quote,
  RelatedStory,
  Site,
  Source,
  Sources,
  Video,
} from '../article/article'
import { fail } from '../result'
import {
  anyText,
  type Fields,
  list,
  natural,
  oneOf,
  optional,
  record,
  type Schema,
  text,
  textLike,
  webAddress,
} from './schema'

/**
 * An article of unknown origin. Links that are not http(s) are left out, with what hangs on them; an article without
 * a story is refused, and one whose quotations or marks point outside its text.
 */
export const articleSchema: Schema<Article> = (raw) => {
  const read = pageSchema(raw)
  return read.ok && read.value.blocks.length === 0 ? fail('shape') : read
}

/** The same of a page that may have no story. */
export const pageSchema: Schema<Article> = (raw) => {
  const read = anyArticle(raw)
  if (!read.ok) return read
  if (isTooLarge(read.value)) return fail('size')
  return pointsInside(read.value) ? read : fail('shape')
}

/** A day that exists: '2025-08-05'. */
export const isoDay: Schema<string> = textLike((iso) => iso.length === 10 && isDate(iso), 100)

/** UTF-8 bytes of an article as JSON. A long read has about 60,000. */
const LARGEST_ARTICLE = 5_000_000

/** Most are far from it, and need not be written as JSON to know that. */
function isTooLarge(article: Article): boolean {
  const isPerhaps = mostBytes(article) > LARGEST_ARTICLE
  return isPerhaps && new TextEncoder().encode(JSON.stringify(article)).length > LARGEST_ARTICLE
}

/** More than a value takes as JSON: a unit of UTF-16 comes to six bytes at most, and a number to 25. */
function mostBytes(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 6 * String(value).length + 9
  let bytes = 2
  for (const [name, part] of Object.entries(value)) bytes += mostBytes(name) + mostBytes(part)
  return bytes
}

function pointsInside({ blocks, quotes = [], damage = [] }: Article): boolean {
  return (
    quotes.every(({ block }) => block < blocks.length) &&
    damage.every(({ block, start }) => start <= (blocks[block]?.text.length ?? -1)) &&
    blocks.every(({ text, marks = [] }) => marks.every(({ start, end }) => start <= end && end <= text.length))
  )
}

function isDate(iso: string): boolean {
  const parts =
    /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-][01]\d:[0-5]\d)?)?$/.exec(iso)
  if (!parts) return false
  const [year, month, day] = parts.slice(1, 4).map(Number)
  const real = new Date(`${parts[1]}-${parts[2]}-${parts[3]}T00:00Z`)
  return real.getUTCFullYear() === year && real.getUTCMonth() + 1 === month && real.getUTCDate() === day
}

const name = text(4_000)
const passage = text()
const address = webAddress()
const direction = oneOf<Direction>('rtl', 'ltr')
const source = oneOf<Source>('json-ld', 'meta', 'microdata', 'site', 'label', 'dom', 'text')

/** A tag that `Intl` takes. */
const language = textLike((tag) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag), 100)

/** A day that exists, perhaps with a time and an offset. */
const isoDate = textLike(isDate, 100)

const date = record<ArticleDate>({
  iso: isoDate,
  raw: anyText(),
  calendar: oneOf('gregory', 'persian', 'islamic-umalqura'),
  precision: oneOf('second', 'minute', 'day', 'month', 'year'),
  source,
  zone: optional(oneOf('given', 'presumed')),
  witness: optional(source),
  contrary: optional(record({ iso: isoDay, source })),
})

const agency = record<Agency>({ name, aliases: optional(list(name)) })

const mark = record<Mark>({
  kind: oneOf('link', 'strong', 'em'),
  start: natural,
  end: natural,
  href: optional(address),
})

const block = record<Block>({
  kind: oneOf('paragraph', 'heading', 'quote', 'list', 'table', 'image', 'embed'),
  text: anyText(),
  lang: optional(language),
  dir: optional(direction),
  level: optional(natural),
  marks: optional(list(mark)),
  rows: optional(list(list(anyText()))),
  url: optional(address),
})

const articleFields: Omit<Fields<Article>, 'sources'> = {
  url: address,
  canonicalUrl: optional(address),
  shortUrl: optional(address),
  site: record<Site>({ host: name, name: optional(name), agency: optional(agency) }),
  lang: optional(language),
  dir: direction,
  kickers: optional(list(record<Line>({ text: name, lang: optional(language), dir: direction }))),
  headline: name,
  headlines: optional(
    list(
      record<HeadlineVariant>({
        text: name,
        source: oneOf('h1', 'json-ld', 'og', 'twitter', 'title', 'site', 'dom'),
      }),
    ),
  ),
  lead: optional(passage),
  authors: optional(list(record<Author>({ name, role: oneOf('reporter', 'photographer', 'translator', 'editor') }))),
  attribution: optional(
    record<Attribution>({
      text: passage,
      agency: optional(agency),
      desk: optional(name),
      via: optional(list(name)),
    }),
  ),
  dateline: optional(name),
  published: optional(date),
  modified: optional(date),
  pageDate: optional(date),
  section: optional(list(name)),
  keywords: optional(list(name)),
  newsCode: optional(name),
  blocks: list(block),
  images: optional(
    list(
      record<Picture>({
        url: address,
        alt: optional(passage),
        caption: optional(passage),
        credit: optional(passage),
      }),
    ),
  ),
  captions: optional(list(passage)),
  videos: optional(list(record<Video>({ url: address, caption: optional(passage) }))),
  quotes: optional(
    list(
      record<Quote>({
        text: passage,
        speaker: optional(name),
        role: optional(name),
        verb: optional(name),
        block: natural,
      }),
    ),
  ),
  related: optional(
    list(
      record<RelatedStory>({
        title: passage,
        url: address,
        kind: optional(oneOf('readMore', 'topic', 'next')),
        foreign: optional(oneOf(true)),
        teaser: optional(passage),
        image: optional(address),
        date: optional(name),
      }),
    ),
  ),
  endMarker: optional(passage),
  reporterInitials: optional(name),
  reuseTerms: optional(passage),
  copyright: optional(passage),
  damage: optional(
    list(
      record<Damage>({
        kind: oneOf('lostJoiner', 'entityDebris', 'mixedLetters', 'markupDebris'),
        text: passage,
        block: natural,
        start: natural,
      }),
    ),
  ),
  truncated: optional(oneOf(true)),
}

/** Every field but these two names its source. */
const { truncated: _, ...fieldsWithSource } = articleFields

const sources = record<Sources>(
  Object.fromEntries(Object.keys(fieldsWithSource).map((field) => [field, optional(source)])) as Fields<Sources>,
)

const anyArticle = record<Article>({ ...articleFields, sources })
