import { readDate } from '../text/dates'
import type { ArticleDate, Source } from './parts'

export interface DateSetting {
  /** BCP 47 language of the story. */
  lang: string | undefined
  /** IANA zone that the site's own system names. */
  zone: string | undefined
}

/** A date as the page has it. Relative ones («۳ ساعت پیش») are not read: a page does not say when it was looked at. */
export function articleDate(raw: string, source: Source, { lang, zone }: DateSetting): ArticleDate | undefined {
  const found = readDate(raw, { lang, zone })
  if (!found) return undefined
  const { iso, calendar, precision } = found
  return {
    iso,
    raw: raw.trim().slice(0, LONGEST_RAW),
    calendar,
    precision,
    source,
    ...(found.zone !== 'none' && { zone: found.zone }),
  }
}

const LONGEST_RAW = 160
