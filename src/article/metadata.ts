import { damageIn } from '../text/damage'
import { labelKey } from '../text/label-key'
import { directionOf, languageOf } from '../text/language-of'
import { authorsOf, signatureOf } from './authors'
import { datelineOf } from './dateline'
import { keywordsOf } from './keywords'
import type { Found, Known } from './known'
import { newsCodeOf, shortUrlOf } from './news-code'
import { copyrightOf, reuseTermsOf } from './notices'
import { opening } from './opening'
import type { Damage, Direction, Line, Source } from './parts'
import type { Passage } from './passages'
import { picturesOf, videosOf } from './pictures'
import { relatedIn } from './related'
import { sectionOf } from './topics'
import { webAddress } from './web-address'

/** Places; a text that is broken throughout need not be listed whole. */
const MOST_DAMAGE = 200

/**
 * The fields that a page may or may not have, one row each: `Article` takes its properties and their types from here.
 * A row answers undefined where the page has nothing.
 */
const FIELDS = {
  /** What the page claims; it never replaces the address. */
  canonicalUrl: ({ clues, url }: Known) =>
    found('meta', webAddress(clues.link('canonical') ?? clues.meta('og:url') ?? '', url)),
  /** The agency's own short link. */
  shortUrl: shortUrlOf,
  /** Lines above the headline (روتیتر), in the page's order; a line in another language is kept as such. */
  kickers: ({ roles, headline, markup, lang, dir }: Known) => {
    // A wording from the data may hold the kicker already.
    const whole = headline?.source === 'json-ld' ? labelKey(headline.text) : ''
    const lines = roles.all('kicker').filter(({ key }) => key === '' || !whole.startsWith(key))
    const texts = [...lines.map(({ text }) => text), ...(headline?.kicker ? [headline.kicker] : [])]
    return many(
      sourceOf(lines, markup.lines('kicker')),
      texts.map((text): Line => lineOf(text, lang, dir)),
    )
  },
  /** Every wording of the headline that the page has, each once. */
  headlines: ({ headline }: Known) => many(headline?.source === 'site' ? 'site' : 'dom', headline?.variants ?? []),
  /** Standfirst (لید), one line each paragraph; also the first blocks. */
  lead: ({ roles, markup }: Known) => {
    const lines = roles.all('lead')
    return found(sourceOf(lines, markup.lines('lead')), lines.map(({ text }) => text).join('\n') || undefined)
  },
  /** People only. */
  authors: authorsOf,
  /** Who reports, as the text's opening says; else the newsroom or agency that the page names among its authors. */
  attribution: (known: Known) => found('text', known.attribution) ?? signatureOf(known),
  /** Place, and day if given, at the head of the text. */
  dateline: datelineOf,
  published: ({ dates }: Known) => found(dates.published?.source ?? 'dom', dates.published),
  modified: ({ dates }: Known) => found(dates.modified?.source ?? 'dom', dates.modified),
  /** The site's own "today" line: the day of the visit, not of publication. */
  pageDate: ({ dates }: Known) => found('dom', dates.pageDate),
  /** Outermost first. */
  section: sectionOf,
  keywords: keywordsOf,
  /** The agency's number of the story (کد خبر), in ASCII digits. */
  newsCode: newsCodeOf,
  images: (known: Known) => many('dom', picturesOf(known)),
  /** Lines that describe pictures, in reading order; a picture that was found has its own in `images` too. */
  captions: ({ roles }: Known) =>
    many(
      'dom',
      roles.all('caption').map(({ text }) => text),
    ),
  videos: (known: Known) => many('dom', videosOf(known)),
  /** Each story once, in the page's own order. */
  related: ({ passages, body, headline, url }: Known) => {
    const { from, to } = passages.range(body.element)
    return many('dom', relatedIn(passages, { from: headline?.from ?? from, to }, url))
  },
  /** The line that closes the story («انتهای پیام/م.ح»), verbatim. */
  endMarker: ({ roles }: Known) => found('text', roles.ending?.marker),
  /** Initials or code of the reporter in the end marker. */
  reporterInitials: ({ roles }: Known) => found('text', roles.ending?.initials),
  /** What the site allows others to do with its texts. */
  reuseTerms: reuseTermsOf,
  copyright: copyrightOf,
  /** What looks broken in the text: flagged, never repaired. */
  damage: ({ blocks, lang }: Known) =>
    many(
      'text',
      opening(blocks)
        .flatMap(({ text }, block): Damage[] => damageIn(text, lang).map((place) => ({ ...place, block })))
        .slice(0, MOST_DAMAGE),
    ),
} satisfies Record<string, (known: Known) => Found<unknown> | undefined>

type Fields = typeof FIELDS
export type Field = keyof Fields
export type Metadata = { [F in Field]?: NonNullable<ReturnType<Fields[F]>>['value'] }

/** All fields of a page and where each was read; a field that the page lacks is a missing property. */
export function metadataOf(known: Known): { fields: Metadata; sources: Partial<Record<Field, Source>> } {
  const readings = Object.entries(FIELDS).flatMap(([field, read]) => {
    const reading = read(known)
    return reading ? [[field, reading] as const] : []
  })
  return {
    fields: Object.fromEntries(readings.map(([field, { value }]) => [field, value])),
    sources: Object.fromEntries(readings.map(([field, { source }]) => [field, source])),
  }
}

function found<Value>(source: Source, value: Value | undefined): Found<Value> | undefined {
  return value === undefined ? undefined : { value, source }
}

/** 'site' where the site's own markup names one of the lines. */
function sourceOf(lines: readonly Passage[], named: readonly Passage[]): Source {
  return lines.some((line) => named.includes(line)) ? 'site' : 'dom'
}

function many<Value>(source: Source, values: Value[]): Found<Value[]> | undefined {
  return values.length > 0 ? { value: values, source } : undefined
}

function lineOf(text: string, lang: string | undefined, dir: Direction): Line {
  const own = directionOf(text, dir)
  const spoken = own === dir ? lang : languageOf(text)
  return { text, dir: own, ...(spoken && { lang: spoken }) }
}
