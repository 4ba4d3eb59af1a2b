import { languageFor } from '../text/languages/index'
import type { Language } from '../text/languages/language'
import type { Block, Quote } from './parts'
import { type Person, Speakers } from './speakers'

/**
 * Direct quotations: what stands between quotation marks after a verb of speech and a colon, or before one. A word set
 * in quotation marks is none. The speaker is the one the sentence names; «وی افزود» and a bare surname go on with the
 * speaker before. No speaker rather than a guessed one.
 */
export function quotesIn(blocks: readonly Block[], lang: string | undefined): Quote[] {
  const language = languageFor(lang)
  const speakers = new Speakers(language)
  return blocks.flatMap(({ text, kind }, block) => {
    if (kind === 'image' || kind === 'embed' || kind === 'table') return []
    let last: { end: number; speaker: Person | undefined } | undefined
    return quotedSpans(text).flatMap((span) => {
      const said = saying(text, span, language)
      const goesOn = !said && last !== undefined && isLong(span) && isOneSentence(text.slice(last.end, span.start))
      if (!said && !goesOn) return []
      const speaker = said ? speakers.named(said.subject) : last?.speaker
      last = { end: span.end, speaker }
      return [
        {
          text: span.text,
          ...(speaker?.name && { speaker: speaker.name }),
          ...(speaker?.role && { role: speaker.role }),
          ...(said?.verb && { verb: said.verb }),
          block,
        },
      ]
    })
  })
}

interface Span {
  text: string
  /** Of the opening mark, and behind the closing one. */
  start: number
  end: number
}

/** Opening marks and all that may close them: „…“ in Berlin is „…” in Warsaw, »…« in Vienna, ”…” in Helsinki. */
const CLOSES = new Map([
  ['«', '»'],
  ['»', '«'],
  ['“', '”'],
  ['”', '”'],
  ['„', '“”"'],
  ['‹', '›'],
  ['›', '‹'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
])

const CLOSING = new Set([...CLOSES.values()].join(''))
/** Marks that close a quotation in most languages, and open one in some: only before a word. */
const TURNED = new Set(['»', '›', '”'])

function opensAt(text: string, at: number): boolean {
  return /[\s(–—-]/.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ')
}

/** Outermost quotations; a mark without its partner opens none. One pass, whatever the text. */
function quotedSpans(text: string): Span[] {
  const spans: Span[] = []
  const open: { at: number; closes: string }[] = []
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? ''
    if (!CLOSES.has(character) && !CLOSING.has(character)) continue
    const level = open.findLastIndex(
      ({ closes }, depth) => closes.includes(character) && open.length - depth <= DEEPEST_QUOTE,
    )
    if (level >= 0) {
      const start = open[level]?.at ?? i
      open.length = level
      spans.push({ text: text.slice(start + 1, i).trim(), start, end: i + 1 })
    } else if (CLOSES.has(character) && (!TURNED.has(character) || opensAt(text, i)))
      open.push({ at: i, closes: CLOSES.get(character) ?? '' })
  }
  const ordered = spans.sort((a, b) => a.start - b.start)
  let reached = -1
  return ordered.filter(({ start, end }) => {
    if (start < reached) return false
    reached = end
    return true
  })
}

/** A quotation inside a quotation inside a quotation: deeper ones are damage. */
const DEEPEST_QUOTE = 3

/** A quotation long enough to be a sentence; shorter ones are names and words. */
const SHORTEST_QUOTE = 12

function isLong({ text }: Span): boolean {
  return text.length >= SHORTEST_QUOTE
}

/** "…," said Jane Doe, a joiner. "…": what stands between two quotations of one speaker. */
function isOneSentence(between: string): boolean {
  return between.length < 160 && between.trim().split(/[.!?؟](?:\s|$)/).length === 2 && /[.!?؟]\s*$/.test(between)
}

/** The verb that introduces a quotation and what stands before it in its clause; undefined where nothing says "said". */
function saying(
  text: string,
  span: Span,
  language: Language | undefined,
): { verb?: string; subject: string } | undefined {
  if (!isLong(span)) return undefined
  const before = text.slice(Math.max(0, span.start - LONGEST_CLAUSE), span.start)
  const introduced = /[:：]\s*$/.test(before)
  const clause = before.replace(/[\s:：،,]+$/, '')
  for (const verb of speechVerbs(language)) {
    const match = verb.atEnd.exec(clause)
    if (match) return { verb: match[0].trim(), subject: clause.slice(0, match.index) }
  }
  const after = text.slice(span.end, span.end + LONGEST_CLAUSE)
  for (const verb of speechVerbs(language)) {
    const match = verb.atStart.exec(after)
    if (match)
      return {
        verb: match.groups?.verb ?? match[0].trim(),
        subject: match.groups?.subject ?? match.groups?.follower ?? '',
      }
  }
  if (!introduced) return undefined
  const sentence =
    clause
      .split(/[.!?؟]\s/)
      .at(-1)
      ?.trim() ?? ''
  const opening = speechVerbs(language)
    .map(({ opens }) => opens?.exec(sentence)?.groups)
    .find(Boolean)
  return opening ? { verb: opening.verb ?? '', subject: opening.subject ?? '' } : { subject: clause }
}

const LONGEST_CLAUSE = 400

interface SpeechVerb {
  atEnd: RegExp
  atStart: RegExp
  /** «وقالت معلمة المدرسة: …»: only where verbs open sentences. */
  opens?: RegExp
}

const verbsByLanguage = new WeakMap<Language, SpeechVerb[]>()

function speechVerbs(language: Language | undefined): SpeechVerb[] {
  if (!language?.speech) return []
  const known = verbsByLanguage.get(language)
  if (known) return known
  const oneOf = language.speech
    .toSorted((a, b) => b.length - a.length)
    .map((verb) => verb.replace(/[ \u200c]/g, '[\\s\\u200c]?'))
    .join('|')
  const made = [
    {
      atEnd: new RegExp(`(?<![\\p{L}])(?:${oneOf})(?:\\s(?:که|ki|أن|that|is|است|بود))?$`, 'iu'),
      // "…", said NAME · "…" dedi · "…," NAME said
      atStart: new RegExp(
        `^[,،.\\s–—-]{0,4}(?:(?<subject>[^.:;«“"]{2,60}?)\\s)?(?<verb>${oneOf})(?![\\p{L}])(?:\\s(?<follower>\\p{Lu}[^.,;:«“"]{2,60}))?`,
        'iu',
      ),
      ...(language.verbFirst && { opens: new RegExp(`^(?<verb>و?(?:${oneOf}))\\s(?<subject>\\S.{1,80})$`, 'iu') }),
    },
  ]
  verbsByLanguage.set(language, made)
  return made
}
