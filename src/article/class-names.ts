/** `class` and `id` as words, lower case: "item-Sharing" → item, sharing. */
export function wordsOf(names: string): readonly string[] {
  const said = names.slice(0, LONGEST_NAMES).replace(NO_NAME, '')
  return (
    said
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
}

/** A class that says what an element has or lacks, or how it looks in print or when wide, does not say what it is. */
const NO_NAME = /(?<!\S)(?:[^\s:[]*[:[]|(?:has|have|with|without|no|not|non|hide|hides)[-_])\S*/g

/** Does a class set a text out of sight, for readers who listen? A headline may be set so, and an image show it. */
export function isOnlySpoken(name: string): boolean {
  return ONLY_SPOKEN.test(name.slice(0, LONGEST_NAMES))
}

const ONLY_SPOKEN =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader-(?:text|only)|[a-z]{1,4}-(?:offscreen|a11y-hidden))(?:\s|$)/i

/** Characters. */
const LONGEST_NAMES = 400
