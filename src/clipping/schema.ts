import { fail, ok, type Result } from '../result'

/** Reads a value of unknown origin: a value of the domain, built anew from its named own properties, or why not. */
export type Schema<Value> = (raw: unknown) => Result<Value, Misfit>

/**
 * 'shape': not what was agreed on; the whole is refused. 'size': more than we take; the whole is refused.
 * 'unfit': well-formed but of no use (an empty text, a `javascript:` link); what holds it goes on without it.
 */
export type Misfit = 'shape' | 'size' | 'unfit'

/** A property that may be missing. */
export interface Optional<Value> {
  optional: Schema<Value>
}

/** A schema for every property; `optional` exactly where the type says so. */
export type Fields<Shape> = {
  [Key in keyof Shape]-?: Partial<Pick<Shape, Key>> extends Pick<Shape, Key>
    ? Optional<Exclude<Shape[Key], undefined>>
    : Schema<Shape[Key]>
}

export function optional<Value>(schema: Schema<Value>): Optional<Value> {
  return { optional: schema }
}

export function record<Shape extends object>(fields: Fields<Shape>): Schema<Shape> {
  const rows = Object.entries(fields as Record<string, Schema<unknown> | Optional<unknown>>)
  return (raw) => {
    if (!isRecord(raw)) return fail('shape')
    const read: Record<string, unknown> = {}
    for (const [key, field] of rows) {
      const mayLack = typeof field !== 'function'
      const own = Object.hasOwn(raw, key) ? raw[key] : undefined
      if (own === undefined && mayLack) continue
      const value = mayLack ? field.optional(own) : field(own)
      if (value.ok) read[key] = value.value
      else if (!mayLack || value.reason !== 'unfit') return value
    }
    return ok(read as Shape)
  }
}

/** Elements that are unfit are left out. */
export function list<Value>(schema: Schema<Value>, longest = Number.POSITIVE_INFINITY): Schema<Value[]> {
  return (raw) => {
    if (!Array.isArray(raw)) return fail('shape')
    if (raw.length > longest) return fail('size')
    const read: Value[] = []
    for (const element of raw) {
      const value = schema(element)
      if (value.ok) read.push(value.value)
      else if (value.reason !== 'unfit') return value
    }
    return ok(read)
  }
}

/** Text of any length, perhaps none; verbatim. */
export function anyText(longest = Number.POSITIVE_INFINITY): Schema<string> {
  return (raw) => (typeof raw !== 'string' ? fail('shape') : raw.length > longest ? fail('size') : ok(raw))
}

/** Text that says something: unfit if empty. */
export function text(longest?: number): Schema<string> {
  const any = anyText(longest)
  return (raw) => (raw === '' ? fail('unfit') : any(raw))
}

/** Text of a known form, like a date; unfit in any other. */
export function textLike(isFit: (text: string) => boolean, longest: number): Schema<string> {
  const any = anyText(longest)
  return (raw) => {
    const read = any(raw)
    return read.ok && !isFit(read.value) ? fail('unfit') : read
  }
}

/** An address that may be opened: http or https. A longer one than anybody writes is unfit. */
export function webAddress(longest = 8000): Schema<string> {
  return (raw) => {
    if (typeof raw !== 'string') return fail('shape')
    const isWeb = raw.length <= longest && /^https?:$/.test(URL.parse(raw)?.protocol ?? '')
    return isWeb ? ok(raw) : fail('unfit')
  }
}

export function oneOf<const Value extends string | boolean>(...values: Value[]): Schema<Value> {
  return (raw) => {
    const value = values.find((one) => one === raw)
    return value === undefined ? fail('shape') : ok(value)
  }
}

/** A whole number from 0 on: a count, a place in a list, a place in a text. */
export const natural: Schema<number> = (raw) =>
  typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0 ? ok(raw) : fail('shape')

/** A moment that a `Date` can hold: milliseconds since 1970, UTC. */
export const moment: Schema<number> = (raw) => {
  const read = natural(raw)
  return read.ok && read.value > 8_640_000_000_000_000 ? fail('shape') : read
}

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}
