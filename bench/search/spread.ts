/** What many measurements come to, in their unit. */
export interface Spread {
  count: number
  p50: number
  p95: number
  p99: number
  max: number
}

export function spreadOf(measured: readonly number[]): Spread {
  const sorted = measured.toSorted((one, other) => one - other)
  return {
    count: sorted.length,
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    p99: at(sorted, 0.99),
    max: at(sorted, 1),
  }
}

export function rounded(number: number, digits = 1): number {
  return Math.round(number * 10 ** digits) / 10 ** digits
}

/** The smallest one that is not below this share of them (nearest rank). */
function at(sorted: readonly number[], share: number): number {
  return rounded(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0)
}
