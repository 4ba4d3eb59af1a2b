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
      for (const each of Object.values(at)) if (typeof each === 'object' && each !== null) waiting.push(each)
    }
  }
  return found
}

/** An own property, whatever the case of its letters. */
export function value(object: Readonly<Record<string, unknown>>, key: string): unknown {
  if (Object.hasOwn(object, key)) return object[key]
  const lower = key.toLowerCase()
  const keys = keysOf.get(object) ?? Object.keys(object).slice(0, MOST_KEYS)
  keysOf.set(object, keys)
  const own = keys.find((each) => each.length === lower.length && each.toLowerCase() === lower)
  return own && object[own]
}

const keysOf = new WeakMap<object, string[]>()
/** Of one object. */
const MOST_KEYS = 300

/** The strings in a value: itself, those of a list, or the `name` of objects. Never empty ones. */
export function strings(found: unknown): string[] {
  if (typeof found === 'string' || typeof found === 'number')
    return [squeezed(withoutEntities(String(found).slice(0, LONGEST_STRING)))].filter(Boolean)
  if (Array.isArray(found)) return found.slice(0, MOST_OBJECTS).flatMap(strings)
  return isRecord(found) ? strings(value(found, 'name')) : []
}

/** Systems escape for HTML what they write into a script, where nobody reads it as HTML: "O&#039;Brook". */
function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (entity, decimal: string, hexadecimal: string) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (NAMED.get(entity.toLowerCase()) ?? entity)
  })
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|[a-z]{2,5});/gi
const NAMED = new Map([
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&nbsp;', '\u00a0'],
])

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

const WRAPPING = /^\s*(?:<!--|(?:\/[/*])?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/[/*]\s*)?\]\]>(?:\s*\*\/)?)\s*$/g

function parsedOrNothing(json: string): unknown {
  // Sites wrap it in comments or CDATA, put raw line breaks into strings, and end lists with a comma.
  const bare = json.replace(WRAPPING, '')
  const unbroken = () => bare.replace(/\p{Cc}+/gu, ' ')
  for (const candidate of [() => bare, unbroken, () => unbroken().replace(/, *(?=[}\]])/g, '')]) {
    try {
      return JSON.parse(candidate())
    } catch {
      // The next candidate, or nothing: a broken block is a common fault of pages, not of ours.
    }
  }
  return undefined
}
