import { loadavg } from 'node:os'
import { rounded, spreadOf } from './spread'

/** A line of the table: what was measured, its figures by column, and what is wanted of it. */
export interface Row {
  measure: string
  /** Of the figures: 'ms', 'MB', '/s', '×', '%'. */
  unit: string
  figures: Record<string, number>
  wanted?: string
}

/** Many measurements of the same; the columns of those with nothing cached are put before the others. */
export function spreadRow(
  measure: string,
  { warm, first }: { warm: readonly number[]; first?: readonly number[] },
  wanted?: string,
): Row {
  const { p50, p95, p99 } = spreadOf(warm)
  const cold = first && spreadOf(first)
  const firsts = cold && { 'first p50': cold.p50, 'first p95': cold.p95 }
  return { measure, unit: 'ms', figures: { p50, p95, p99, ...firsts }, ...(wanted && { wanted }) }
}

/** One figure. */
export function valueRow(measure: string, unit: string, value: number, wanted?: string): Row {
  return { measure, unit, figures: { value: rounded(value, 2) }, ...(wanted && { wanted }) }
}

export function printRows(rows: readonly Row[]): void {
  console.table(
    Object.fromEntries(
      rows.map(({ measure, unit, figures, wanted = '' }) => [measure, { unit, ...figures, wanted }] as const),
    ),
  )
}

/** To be said while the rest is being measured. */
export function lineOf({ measure, unit, figures }: Row): string {
  const named = Object.entries(figures).map(([column, figure]) => (column === 'value' ? figure : `${column} ${figure}`))
  return `${measure}: ${named.join(', ')} ${unit}`
}

/** Figures by flat names: 'one_term_first_p95_ms'. */
export function flatFigures(rows: readonly Row[]): Record<string, number> {
  return Object.fromEntries(
    rows.flatMap(({ measure, unit, figures }) =>
      Object.entries(figures).map(([column, figure]) => [flatName(measure, column, unit), figure] as const),
    ),
  )
}

/** How busy the computer is: processes that ran or waited, over the last minute. */
export function load(): number {
  return rounded(loadavg()[0] ?? 0, 2)
}

function flatName(measure: string, column: string, unit: string): string {
  const parts = [measure, column === 'value' ? '' : column, UNIT_NAMES[unit] ?? unit]
  return parts
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}

const UNIT_NAMES: Record<string, string> = { '/s': 'per s', '×': 'times', '%': 'percent' }
