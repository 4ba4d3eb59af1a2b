import { squeezed } from './tree'

/**
 * JSON-LD as objects, outermost first, graphs and lists opened; nothing for text that is no JSON. Values are read by
 * named own keys only, in any case of letters: yjc.ir writes "headLine".
 */
export function records(json: string): Record<string, unknown>[] {
  const parsed = parsedOrNothing(json)
  const found: Record<string, unknown>[] = []
  const waiting: unknown[] = [parsed]
  while (waiting.length > 0 && found.length < MOST_OBJECTS) {
    const at = waiting.shift()
    if (Array.isArray(at)) waiting.unshift(...at.slice(0, MOST_OBJECTS))
    else if (isRecord(at)) {
      found.push(at)
      waiting.push(...Object.values(at).filter((value) => typeof value === 'object' && value !== null))
    }
  }
  return found
}

/** An own property, whatever the case of its letters. */
export function value(object: Readonly<Record<string, unknown>>, key: string): unknown {
  if (Object.hasOwn(object, key)) return object[key]
  const lower = key.toLowerCase()
  const own = Object.keys(object).find((each) => each.toLowerCase() === lower)
  return own && object[own]
}

/** The strings in a value: itself, those of a list, or the `name` of objects. Never empty ones. */
export function strings(found: unknown): string[] {
  if (typeof found === 'string' || typeof found === 'number')
    return [squeezed(String(found).slice(0, LONGEST_STRING))].filter(Boolean)
  if (Array.isArray(found)) return found.slice(0, MOST_OBJECTS).flatMap(strings)
  return isRecord(found) ? strings(value(found, 'name')) : []
}

/** The addresses in a value: strings, or the `url` of objects. */
export function addresses(found: unknown): string[] {
  if (typeof found === 'string') return [found.trim()].filter(Boolean)
  if (Array.isArray(found)) return found.slice(0, MOST_OBJECTS).flatMap(addresses)
  return isRecord(found) ? addresses(value(found, 'url') ?? value(found, 'contentUrl')) : []
}

export function isRecord(thing: unknown): thing is Record<string, unknown> {
  return typeof thing === 'object' && thing !== null && !Array.isArray(thing)
}

const MOST_OBJECTS = 500
/** Characters; no headline, name or keyword list is longer. */
const LONGEST_STRING = 2000

function parsedOrNothing(json: string): unknown {
  // Sites wrap it in comments or CDATA, and put raw line breaks into strings.
  const bare = json.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/g, '')
  for (const candidate of [bare, bare.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(candidate)
    } catch {
      // The next candidate, or nothing: a broken block is a common fault of pages, not of ours.
    }
  }
  return undefined
}
