/** Two values of plain JSON that say the same; the order of an object's properties says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => hasSame(key, one, other))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function hasSame(key: string, one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  return Object.hasOwn(other, key) && isSame(one[key], other[key])
}
