/** An object of unknown origin: what a property of it is, if it is what one looks for. */
export interface JsonObject {
  text(...names: string[]): string | undefined
  /** A text, or a number as one. */
  word(name: string): string | undefined
  object(name: string): JsonObject | undefined
  objects(name: string): JsonObject[]
  texts(name: string): string[]
  /** The first elements of a list of lists of numbers: what CSL has for dates. */
  numbers(name: string): number[]
}

/** Undefined for a text that is no JSON object. */
export function jsonObject(text: string): JsonObject | undefined {
  try {
    return objectOf(JSON.parse(text))
  } catch {
    return undefined
  }
}

function objectOf(raw: unknown): JsonObject | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined
  const values = new Map<string, unknown>(Object.entries(raw))
  const listOf = (name: string): unknown[] => {
    const value = values.get(name)
    return Array.isArray(value) ? value : []
  }
  return {
    text: (...names) => names.map((name) => values.get(name)).find(isSaid),
    word: (name) => {
      const value = values.get(name)
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
    },
    object: (name) => objectOf(values.get(name)),
    objects: (name) => listOf(name).flatMap((value) => objectOf(value) ?? []),
    texts: (name) => listOf(name).filter(isSaid),
    numbers: (name) => {
      const [first] = listOf(name)
      return (Array.isArray(first) ? first : []).map(Number).filter(Number.isSafeInteger)
    },
  }
}

function isSaid(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
