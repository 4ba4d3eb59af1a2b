/** How much is measured: less of it with few clippings, for a look that is over soon. */
export interface Plan {
  docs: number
  /** Queries of each kind. */
  queries: number
  /** Openings of the popup in each state. */
  openings: number
  /** Seconds for which the background has been stopped, and no page open, before the popup opens. */
  idleSeconds: number
  /** Clippings kept one by one. */
  keeps: number
  /** Clippings brought in while somebody searches. */
  importedMeanwhile: number
  /** Clippings that the peers get. */
  peerDocs: number
}

export function planFor(docs: number): Plan {
  const isSmall = docs < 10_000
  return {
    docs,
    queries: isSmall ? 20 : 60,
    openings: isSmall ? 2 : 7,
    idleSeconds: isSmall ? 2 : 60,
    keeps: isSmall ? 50 : 200,
    importedMeanwhile: Math.min(6_000, docs),
    peerDocs: Math.min(10_000, docs),
  }
}
