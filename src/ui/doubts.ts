import type { Article, ArticleDate } from '../article/article'
import { shortDayOf } from './dates'
import { counted, text } from './text'

/** Something about a reading that may be wrong, or that its reader should know. */
export interface Doubt {
  kind:
    | 'noDate'
    | 'onlyClock'
    | 'futureDate'
    | 'contraryDate'
    | 'changedBefore'
    | 'presumedZone'
    | 'noZone'
    | 'noAgency'
    | 'damage'
    | 'truncated'
    | 'shortText'
  /** Worth a look before keeping; the others are remarks. */
  isGrave: boolean
  /** The day in question. */
  date?: Pick<ArticleDate, 'iso'>
  /** The damaged characters, verbatim; one for each place. */
  samples?: string[]
}

/** What is uncertain about an article, gravest first. `now` is in milliseconds since 1970, UTC. */
export function doubtsOf(article: Article, now: number): Doubt[] {
  const all = [...textDoubts(article), ...dateDoubts(article, now), ...sourceDoubts(article)]
  return [...all.filter((doubt) => doubt.isGrave), ...all.filter((doubt) => !doubt.isGrave)]
}

/** One doubt as a sentence. */
export function sentenceFor({ kind, date, samples = [] }: Doubt, uiLang: string): string {
  if (kind !== 'damage') return text(`doubt_${kind}`, date && { date: shortDayOf(date, uiLang) })
  return counted('doubt_damage', samples.length, { samples: samples.slice(0, SAMPLES_SHOWN).join(' · ') })
}

/** Characters; an agency's shortest notes are longer than this. */
const SHORT_TEXT = 240
/** A clock that is a day ahead is no future. */
const TOLERANCE = 36 * 60 * 60 * 1000
const SAMPLES_SHOWN = 3

function textDoubts({ blocks, damage, truncated }: Article): Doubt[] {
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0)
  return [
    ...(truncated ? [{ kind: 'truncated', isGrave: true } as const] : []),
    ...(length < SHORT_TEXT ? [{ kind: 'shortText', isGrave: true } as const] : []),
    ...(damage?.length ? [{ kind: 'damage', isGrave: true, samples: damage.map(({ text }) => text) } as const] : []),
  ]
}

function dateDoubts({ published, modified, pageDate }: Article, now: number): Doubt[] {
  if (!published)
    return pageDate ? [{ kind: 'onlyClock', isGrave: true, date: pageDate }] : [{ kind: 'noDate', isGrave: true }]
  if (dayOf(published) > now + TOLERANCE) return [{ kind: 'futureDate', isGrave: true, date: published }]
  const { contrary, precision, zone } = published
  const isTimed = (precision === 'minute' || precision === 'second') && zone !== 'given'
  return [
    ...(contrary ? [{ kind: 'contraryDate', isGrave: true, date: contrary } as const] : []),
    ...(modified && dayOf(modified) < dayOf(published)
      ? [{ kind: 'changedBefore', isGrave: false, date: modified } as const]
      : []),
    ...(isTimed ? [{ kind: zone === 'presumed' ? 'presumedZone' : 'noZone', isGrave: false } as const] : []),
  ]
}

function dayOf({ iso }: ArticleDate): number {
  return Date.parse(iso.slice(0, 10))
}

function sourceDoubts({ site, attribution }: Article): Doubt[] {
  return site.agency || attribution?.agency ? [] : [{ kind: 'noAgency', isGrave: true }]
}
