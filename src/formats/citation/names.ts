import type { Name } from '../reference/reference'

/** "Lake, A. B."; a name in a script without capitals is never cut: «بهاری، سارا». */
export function withInitials(name: Name, comma = ', ', space = ' '): string {
  if ('literal' in name) return name.literal
  return turned(name, initialsOf(name.given, space), comma)
}

/** "Lake, Ada Berta". */
export function inverted(name: Name, comma = ', '): string {
  return 'literal' in name ? name.literal : turned(name, name.given, comma)
}

/** "Ada Berta Lake". */
export function natural(name: Name): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`
}

/** "A", "A and B", "A, B and C": what stands between the last two is `last`, and between the others `comma`. */
export function listed(names: readonly string[], comma: string, last: string): string {
  if (names.length < 2) return names.join('')
  return names.slice(0, -1).join(comma) + last + names.at(-1)
}

/** What belongs to a name but not to its family goes last: "King, Martin Luther, Jr." */
function turned({ family }: { family: string }, given: string, comma: string): string {
  const [, own = family, , suffix] = /^(.+?)(,? )((?:Jr|Sr)\.?|II|III|IV)$/.exec(family) ?? []
  return [own, given, ...(suffix ? [suffix] : [])].join(comma)
}

/** "Mary-Jane Ada" is "M.-J. A.", and "J.K." is "J. K."; `space` stands between the names. */
function initialsOf(given: string, space: string): string {
  const names = given
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(' ')
    .filter((name) => name !== '')
  if (!names.every(hasCapitals)) return given
  return names.map((name) => name.split('-').filter(hasCapitals).map(initialOf).join('-')).join(space)
}

/** With what stands above and below its letter. */
function initialOf(name: string): string {
  return `${/\p{L}\p{M}*/u.exec(name)?.[0] ?? ''}.`
}

function hasCapitals(name: string): boolean {
  return name.toLowerCase() !== name.toUpperCase()
}
