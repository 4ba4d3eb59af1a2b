import { LETTERS } from '../text/letters'
import type { SpokenLanguage } from '../text/speech/index'
import type { Span } from './quoted-spans'

/** How a sentence says that what it quotes was said. */
export interface Saying {
  /** As written; missing where a colon alone introduces. */
  verb?: string
  /** The words of the clause among which the speaker is; '' where it names none. */
  subject: string
  /** They stand behind the verb ("…", said Jane Doe). */
  isBehind: boolean
  /** Without a subject the verb means the speaker before («افزود», "a-t-elle ajouté"). */
  isAgain: boolean
}

/**
 * What says that a quotation was said, before it or behind it; undefined where nothing does. `from`: where the
 * quotation before ends.
 */
export function sayingOf(
  text: string,
  span: Span,
  from: number,
  language: SpokenLanguage | undefined,
): Saying | undefined {
  if (!isLong(span)) return undefined
  const verbs = verbsOf(language)
  const before = text.slice(Math.max(from, span.start - LONGEST_CLAUSE), span.start)
  const clause = before.replace(/[\s:：،,]+$/, '')
  const ended = verbs?.atEnd.exec(clause)
  if (verbs && ended) return saying(verbs, ended[0].trim(), clause.slice(0, ended.index), false)
  const isIntroduced = /[:：]\s*$/.test(before)
  const sentence = lastOf(clause.split(/[.!?؟]\s/)).trim()
  const opened = isIntroduced ? verbs?.opens?.exec(sentence)?.groups : undefined
  if (verbs && opened) return saying(verbs, opened.verb ?? '', opened.subject ?? '', false)
  const followed = verbs?.atStart.exec(text.slice(span.end, span.end + LONGEST_CLAUSE))?.groups
  if (verbs && followed) {
    const { verb = '', subject, follower = '' } = followed
    // Turkish sets the speaker before the quotation, the verb behind it: 'Ali Veli, "…" dedi.'
    const ahead = subject || follower || !/[,،]\s*$/.test(before) ? '' : clause
    return saying(verbs, verb, subject || ahead || follower, subject === undefined && ahead === '')
  }
  if (!isIntroduced) return undefined
  // "Joan Pell told the paper on Monday: …"
  const told = verbs?.within.exec(sentence)?.groups
  if (verbs && told) return saying(verbs, told.verb ?? '', told.subject ?? '', false)
  return { subject: clause, isBehind: false, isAgain: false }
}

/** A quotation long enough to be a sentence; shorter ones are names and words. */
export function isLong({ text }: Span): boolean {
  return text.length >= SHORTEST_QUOTE
}

const SHORTEST_QUOTE = 12
const LONGEST_CLAUSE = 400

interface Verbs {
  /** What stands before a quotation ends with one. */
  atEnd: RegExp
  /** What stands behind a quotation has one near its start. */
  atStart: RegExp
  /** A sentence has one after its subject. */
  within: RegExp
  /** «وقالت معلمة المدرسة: …»: only where verbs open sentences. */
  opens?: RegExp
  again: RegExp | undefined
}

function saying({ again }: Verbs, verb: string, subject: string, isBehind: boolean): Saying {
  return { verb, subject, isBehind, isAgain: again?.test(verb) === true }
}

const verbsByLanguage = new WeakMap<SpokenLanguage, Verbs>()

function verbsOf(language: SpokenLanguage | undefined): Verbs | undefined {
  if (!language?.verbs) return undefined
  const known = verbsByLanguage.get(language)
  if (known) return known
  // The longest first: of "has said" and "said" the first counts.
  const oneOf = [...language.verbs, ...(language.again ?? [])]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replace(/[ \u200c]/g, '[\\s\\u200c]?')
  const [opens, ends, gap] = UNSPACED.has(language.script) ? ['', '', '[^「『“"。]{0,16}?'] : [BEFORE, BEHIND, SUBJECT]
  const made: Verbs = {
    atEnd: new RegExp(`${opens}(?:${oneOf})(?:\\s(?:که|ki|أن|that|is|است|بود))?$`, 'i'),
    // "…", said NAME · "…" dedi · "…," NAME said
    atStart: new RegExp(
      `^[,،.。，\\s–—-]{0,4}${gap}(?<verb>${oneOf})${ends}(?:\\s(?<follower>[${LETTERS}][^.,;:«“"]{2,60}))?`,
      'i',
    ),
    within: new RegExp(`^(?<subject>\\S.{2,80}?)\\s(?<verb>${oneOf})(?![${LETTERS}])`, 'i'),
    ...(language.verbFirst && { opens: new RegExp(`^(?<verb>و?(?:${oneOf}))\\s(?<subject>\\S.{1,80})$`, 'i') }),
    again: language.again && new RegExp(`^(?:${language.again.join('|')})$`, 'i'),
  }
  verbsByLanguage.set(language, made)
  return made
}

const BEFORE = `(?<![${LETTERS}])`
/** A verb with a colon belongs to the quotation behind it. */
const BEHIND = `(?![${LETTERS}]|\\s?[:：])`
const SUBJECT = '(?:(?<subject>[^.:;«“"]{2,60}?)\\s)?'
/** Words stand side by side: 「…」と述べた, “…”라고 말했다. */
const UNSPACED: ReadonlySet<string> = new Set(['Hani', 'Jpan', 'Kore'])

function lastOf(parts: string[]): string {
  return parts.at(-1) ?? ''
}
