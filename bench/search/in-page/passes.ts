/** How often a query is asked when it is no longer the first time; the best of them counts. */
export const PASSES = 4
