import { labelKey } from '../text/label-key'
import { attributionIn } from './attribution'
import { isProse } from './body'
import { namedAs } from './furniture'
import type { Passage } from './passages'
import type { PageParts } from './roles'
import { attribute } from './tree'

/**
 * The lead (لید) among the story's lines: what the site's own markup calls so, else the line marked as one, else running
 * text between the headline and the body's element (which begins at the passage `bodyFrom`), else what stands before
 * the line that opens with the attribution («به گزارش …»), else a first line set in bold that the page gives as its own
 * summary.
 */
export function leadAmong(zone: Passage[], bodyFrom: number, { markup, description, lang }: PageParts): Passage[] {
  const named = new Set(markup.lines('lead'))
  const isLead = (passage: Passage) => named.has(passage) || isMarkedLead(passage)
  const opens = zone.findIndex((passage) => !isLead(passage) && isProse(passage.text))
  const marked = zone.slice(0, opens < 0 ? zone.length : opens).filter(isLead)
  if (marked.length > 0 && marked.length < zone.length) return marked
  const before = zone.filter(({ index, text }) => index < bodyFrom && text.length >= SHORTEST_LEAD)
  if (before.length > 0) return before.slice(0, 2)
  const first = zone[0]
  const opening = zone.slice(0, 4).findIndex(({ text }) => attributionIn(text, lang))
  if (opening === 1 && first && first.text.length >= SHORTEST_LEAD) return [first]
  const goesOn = zone.filter(({ index }) => index >= bodyFrom).length > 1
  return first && goesOn && repeats(first, description) && isSetApart(first) ? [first] : []
}

/** Characters; a shorter line before the body is a place, a source, a button. */
const SHORTEST_LEAD = 40

const LEAD_WORDS = new Set([
  'lead',
  'lid',
  'leed',
  'summary',
  'introtext',
  'intro',
  'subtitle',
  'standfirst',
  'spot',
  'excerpt',
  'deck',
  'dek',
  'sapo',
  'announce',
  'divintrotext',
  'lidtext',
  'zirtitr',
])

function isMarkedLead({ block, text }: Passage): boolean {
  return text.length >= 30 && (namedAs(block, LEAD_WORDS, 2) || attribute(block, 'itemprop') === 'description')
}

/** Does the line begin as the page's own summary does? */
function repeats({ text }: Passage, description: string | undefined): boolean {
  const summary = labelKey(description ?? '').slice(0, 60)
  return summary.length >= 30 && labelKey(text).startsWith(summary)
}

function isSetApart({ marks, text, block }: Passage): boolean {
  return (
    /^h\d$/.test(block.tag) ||
    marks.some(({ kind, start, end }) => kind === 'strong' && end - start > text.length * 0.9)
  )
}
