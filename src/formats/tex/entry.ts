import { MONTHS } from './write'

/** An entry as it stands in the file. */
export interface BibEntry {
  /** In small letters: 'article', 'string'. */
  type: string
  key: string
  /** Values in TeX, by names in small letters; the first of each. */
  fields: Map<string, string>
}

/** The texts that `@string` has given names, those of the months among them. */
export type Strings = Map<string, string>

export function newStrings(): Strings {
  return new Map(MONTHS.map((name, at) => [name, String(at + 1).padStart(2, '0')]))
}

/** What a scanned entry says; undefined if it is written in another way. Strings grow by those that it names. */
export function entryIn(text: string, strings: Strings): BibEntry | undefined {
  const [opening, type = ''] = /^@\s*([a-z]{1,40})\s*[{(]/i.exec(text.slice(0, 100)) ?? []
  if (opening === undefined) return undefined
  const reader: Reader = { text: text.slice(0, -1), at: opening.length, strings }
  const kind = type.toLowerCase()
  if (kind === 'comment' || kind === 'preamble') return { type: kind, key: '', fields: new Map() }
  const key = kind === 'string' ? '' : keyIn(reader)
  const fields = key === undefined ? undefined : fieldsIn(reader)
  if (key === undefined || !fields) return undefined
  if (kind === 'string') for (const [name, value] of fields) strings.set(name, value)
  return { type: kind, key, fields }
}

interface Reader {
  text: string
  at: number
  strings: Strings
}

/** Up to the comma; undefined where fields follow at once. */
function keyIn(reader: Reader): string | undefined {
  const comma = reader.text.indexOf(',', reader.at)
  const end = comma === -1 ? reader.text.length : comma
  const key = reader.text.slice(reader.at, Math.min(end, reader.at + LONGEST_KEY)).trim()
  if (/[={}"]/.test(key)) return undefined
  reader.at = end + 1
  return key
}

const LONGEST_KEY = 1_000

function fieldsIn(reader: Reader): Map<string, string> | undefined {
  const fields = new Map<string, string>()
  while (true) {
    skipped(reader, BETWEEN)
    if (reader.at >= reader.text.length) return fields
    const name = skipped(reader, NAME).toLowerCase()
    skipped(reader, SPACE)
    if (name === '' || reader.text.charAt(reader.at) !== '=') return undefined
    reader.at += 1
    const value = valueIn(reader)
    if (value === undefined) return undefined
    if (!fields.has(name)) fields.set(name, value)
  }
}

const BETWEEN = /[\s,]*/y
const SPACE = /\s*/y
const NAME = /[^\s=,{}"#%()]{0,100}/y
const BARE = /[^\s=,{}"#%()]{1,200}/y

function skipped(reader: Reader, what: RegExp): string {
  what.lastIndex = reader.at
  const found = what.exec(reader.text)?.[0] ?? ''
  reader.at += found.length
  return found
}

/** `{…} # "…" # name # 12`, put together. */
function valueIn(reader: Reader): string | undefined {
  const parts: string[] = []
  while (true) {
    skipped(reader, SPACE)
    const part = partIn(reader)
    if (part === undefined) return undefined
    parts.push(part)
    skipped(reader, SPACE)
    if (reader.text.charAt(reader.at) !== '#') return parts.join('')
    reader.at += 1
  }
}

function partIn(reader: Reader): string | undefined {
  const opening = reader.text.charAt(reader.at)
  if (opening === '{') return delimited(reader, '}')
  if (opening === '"') return delimited(reader, '"')
  const bare = skipped(reader, BARE)
  if (bare === '') return undefined
  return reader.strings.get(bare.toLowerCase()) ?? bare
}

/** Up to the sign that closes it, outside of the braces in it. */
function delimited(reader: Reader, closing: string): string | undefined {
  const from = reader.at + 1
  let depth = 0
  for (let at = from; at < reader.text.length; at += 1) {
    const sign = reader.text.charAt(at)
    if (depth === 0 && sign === closing) {
      reader.at = at + 1
      return reader.text.slice(from, at)
    }
    if (sign === '{') depth += 1
    else if (sign === '}') depth -= 1
  }
  return undefined
}

/** The parts of a value between separators that stand outside of braces. */
export function partsOf(value: string, separator: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < value.length; at += 1) {
    const sign = value.charAt(at)
    if (sign === '{') depth += 1
    else if (sign === '}') depth -= 1
    if (depth !== 0) continue
    separator.lastIndex = at
    const found = separator.exec(value)
    if (!found) continue
    parts.push(value.slice(from, at))
    at += found[0].length - 1
    from = at + 1
  }
  parts.push(value.slice(from))
  return parts
}
