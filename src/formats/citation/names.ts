import type { Name } from '../reference/reference'

/** "Lake, A. B."; a name in a script without capitals is never cut: «بهاری، سارا». */
export function withInitials(name: Name, comma = ', ', space = ' '): string {
  if ('literal' in name) return name.literal
  return name.family + comma + initialsOf(name.given, space)
}

/** "Lake, Ada Berta". */
export function inverted(name: Name, comma = ', '): string {
  return 'literal' in name ? name.literal : name.family + comma + name.given
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

/** "Mary-Jane Ada" is "M.-J. A."; `space` stands between the names. */
function initialsOf(given: string, space: string): string {
  const names = given.split(' ').filter((name) => name !== '')
  if (!names.every(hasCapitals)) return given
  return names
    .map((name) =>
      name
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(space)
}

function hasCapitals(name: string): boolean {
  return name.toLowerCase() !== name.toUpperCase()
}
