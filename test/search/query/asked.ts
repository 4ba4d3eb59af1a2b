import { type Asked, parseQuery } from '../../../src/search/query/parse'
import type { Clause, Dated, Needle, Sought } from '../../../src/search/query/query'

/** Tuesday, 14 Mordad 1404: noon in London, half past three in Tehran. */
export const NOON = { now: Date.UTC(2025, 7, 5, 12), zone: 'Asia/Tehran' }

export function asked(typed: string, when = NOON): Asked {
  return parseQuery(typed, when)
}

/**
 * What a query asks for, in short: `words`, `"phrase"`, `="Verbatim"`, `scope:value`, `is:flag`; `…` behind what may go
 * on, `-` before what is left out, `(one | other)`.
 */
export function meaning(typed: string): string {
  return (asked(typed).query?.clauses ?? []).map(clauseInShort).join(' + ')
}

/** The one span of days that a query asks for, as minutes on the clock or days: "2025-08-05 – 2025-08-06". */
export function daysAsked(typed: string, when = NOON): string {
  const { query, problems } = asked(typed, when)
  const dated = query?.clauses[0]?.any[0]
  if (dated?.kind !== 'dated') return problems.map(({ reason }) => reason).join()
  return `${minute(dated.from)} – ${minute(dated.until)}`.trim()
}

export function datedBy(typed: string, when = NOON): Dated | undefined {
  return asked(typed, when)
    .query?.clauses.flatMap(({ any }) => any)
    .find((sought) => sought.kind === 'dated')
}

/** What was not understood: "badDate: 1404/13". */
export function problemsOf(typed: string): string[] {
  return asked(typed).problems.map(({ reason, word }) => `${reason}: ${word}`)
}

function minute(at: number | undefined): string {
  if (at === undefined) return ''
  return new Date(at * 60_000).toISOString().slice(0, 16).replace('T00:00', '').replace('T', ' ')
}

function clauseInShort({ any, isNot }: Clause): string {
  const choices = any.map(inShort)
  return `${isNot ? '-' : ''}${choices.length > 1 ? `(${choices.join(' | ')})` : choices.join()}`
}

function inShort(sought: Sought): string {
  switch (sought.kind) {
    case 'words':
      return pieces(sought.needles)
    case 'phrase':
      return sought.verbatim === undefined ? `"${pieces(sought.needles)}"` : `="${sought.verbatim}"`
    case 'scoped':
      return `${sought.scope}:${pieces(sought.needles)}`
    case 'term':
      return `${sought.scope}:${sought.value}${sought.isOpen ? '…' : ''}`
    case 'flag':
      return `is:${sought.flag}`
    case 'dated':
      return `${sought.date}:${minute(sought.from)}–${minute(sought.until)}`
  }
}

/** The shortest forms. */
function pieces(needles: Needle[][], at = 0): string {
  const shortest = needles[at]?.toSorted((one, other) => one.next - other.next)[0]
  if (!shortest) return ''
  return `${shortest.form}${shortest.isOpen ? '…' : ''} ${pieces(needles, shortest.next)}`.trim()
}
