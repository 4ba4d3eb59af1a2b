import { type Days, daysOf, isDateBegun, spanOf } from './days'
import { needlesOf } from './needles'
import { flagFor } from './operators'
import type { Dated, Sought, Term } from './query'
import { termValue } from './term-values'
import type { Token } from './tokens'

export interface When {
  /** Milliseconds since 1970, UTC. */
  now: number
  /** IANA name. */
  zone: string
}

/** Why a token says nothing that one could look for. */
export type Misread = 'badDate' | 'unknownFlag' | 'unknownLanguage' | 'badSite' | 'emptyValue'

/** What a token asks for; undefined if that is nothing, or nothing yet while it is being typed. */
export function soughtBy(token: Token, text: string, when: When): Sought | Misread | undefined {
  const { operator, isNot, isQuoted } = token
  const value = text.slice(token.from, token.to)
  // What is left out is left out as a whole word: «-ته» on the way to «-تهران» empties no list.
  const isOpen = token.isOpen && !isNot
  const needles = needlesOf(value, isOpen)
  const isEmpty = needles.length === 0
  if (!operator) return isEmpty ? undefined : { kind: isQuoted || isNot ? 'phrase' : 'words', needles }
  if (value.trim() === '') return token.isOpen ? undefined : 'emptyValue'
  switch (operator) {
    case 'exact':
      return isEmpty ? undefined : { kind: 'phrase', needles, verbatim: value.trim() }
    case 'author':
    case 'agency':
    case 'section':
      return isEmpty ? 'emptyValue' : { kind: 'scoped', scope: operator, needles }
    case 'tag':
    case 'site':
    case 'lang': {
      const term = termValue(operator, value)
      if (term) return { kind: 'term', scope: operator, value: term, isOpen: isOpen && operator !== 'lang' }
      return token.isOpen ? undefined : UNREAD[operator]
    }
    case 'has':
    case 'is': {
      const { thing: flag, begun } = flagFor(value)
      if (flag) return { kind: 'flag', flag }
      return token.isOpen && begun.length > 0 ? undefined : 'unknownFlag'
    }
    default:
      return datedBy(operator, value, when) ?? (token.isOpen && isDateBegun(value) ? undefined : 'badDate')
  }
}

const UNREAD: Record<Term['scope'], Misread> = { tag: 'emptyValue', site: 'badSite', lang: 'unknownLanguage' }

/** After a day begins with that day, before it ends when it begins: `after:A before:B` is all from A until before B. */
function datedBy(operator: 'after' | 'before' | 'on' | 'clipped', value: string, when: When): Dated | undefined {
  const today = Temporal.Instant.fromEpochMilliseconds(when.now).toZonedDateTimeISO(when.zone).toPlainDate()
  const isKept = operator === 'clipped'
  const days = isKept || operator === 'on' ? daysOf(value, today) : boundBy(operator, value, today)
  if (!days) return undefined
  const zone = isKept ? when.zone : 'UTC'
  return {
    kind: 'dated',
    date: isKept ? 'kept' : 'published',
    ...(days.first && { from: minuteOf(days.first, zone) }),
    ...(days.end && { until: minuteOf(days.end, zone) }),
  }
}

function boundBy(operator: 'after' | 'before', value: string, today: Temporal.PlainDate): Days | undefined {
  const span = spanOf(value, today)
  return span && (operator === 'after' ? { first: span.first } : { end: span.first })
}

/** When a day begins, in minutes since 1970. */
function minuteOf(day: Temporal.PlainDate, zone: string): number {
  return Math.floor(day.toZonedDateTime(zone).epochMilliseconds / 60_000)
}
