/** The first of each group of things with the same key, in their order; things with an empty key are left out. */
export function distinctBy<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Thing[] {
  const seen = new Set([''])
  return things.filter((thing) => {
    const key = keyOf(thing)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
