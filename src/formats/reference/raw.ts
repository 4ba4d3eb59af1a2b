import type { Entry, FailedEntry } from '../../clipping/entry'
import type { ImportFacts } from '../format'
import { clippingFrom, type Raw } from './clipping-from'
import type { ParticularFields } from './particulars'

/** What a file says of a page, as an entry of an import. */
export function entryFrom(raw: Raw, facts: ImportFacts, line: number): Exclude<Entry, FailedEntry> {
  const clipping = clippingFrom(raw, facts)
  return clipping.ok
    ? { kind: 'clipping', clipping: clipping.value, line }
    : { kind: 'refused', reason: clipping.reason, line }
}

/** With what the particulars tell besides; a date is as exact as the more exact of both. */
export function withParticulars(raw: Raw, particulars: ParticularFields | undefined): Raw {
  if (!particulars) return raw
  const { issued, keywords, photographers, ...others } = particulars
  const own = new Set(keywords)
  const day = raw.issued?.iso
  const exact = issued && (day === undefined || issued.iso.startsWith(day)) ? issued.iso : day
  return {
    ...raw,
    ...others,
    ...(exact && { issued: { ...raw.issued, ...issued, iso: exact } }),
    photographers,
    keywords: keywords.length > 0 ? keywords : (raw.keywords ?? []),
    tags: raw.tags?.filter((tag) => !own.has(tag)) ?? [],
  }
}
