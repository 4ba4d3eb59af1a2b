import { spokenLanguageFor } from '../text/speech/index'
import type { Block, Quote } from './parts'
import { goingOn, quotedSpans, type Span } from './quoted-spans'
import { isLong, sayingOf } from './saying'
import { type Person, Speakers } from './speakers'

/**
 * Direct quotations: what stands between quotation marks after a verb of speech and a colon, or before one. A word set
 * in quotation marks is none. One that goes on over paragraphs, each of which opens it anew while only the last closes
 * it, is one quotation of as many lines. The speaker is the one the sentence names; «وی افزود» and a bare surname go on
 * with the speaker before. No speaker rather than a guessed one.
 */
export function quotesIn(blocks: readonly Block[], lang: string | undefined): Quote[] {
  const language = spokenLanguageFor(lang)
  const speakers = new Speakers(language)
  const told = blocks.flatMap(({ text, kind }, block) => (SILENT.has(kind) ? [] : [{ text, block }]))
  const found: Quote[] = []
  let open: Opened | undefined

  /** `last`: the quotation before it in the same paragraph. */
  function tellerOf(text: string, span: Span, last: Told | undefined): Teller | undefined {
    const saying = sayingOf(text, span, last?.end ?? 0, language)
    if (saying) return { speaker: speakers.named(saying), verb: saying.verb }
    const isSame = last !== undefined && isLong(span) && isOneSentence(text.slice(last.end, span.start))
    return isSame ? { speaker: last.teller.speaker } : undefined
  }

  for (const [i, { text, block }] of told.entries()) {
    const carried = open && goingOn(text, open.mark)
    const { closed, open: unclosed } = quotedSpans(carried ?? text)
    const mark = text[unclosed?.start ?? -1] ?? ''
    const isOpen = unclosed !== undefined && goingOn(told[i + 1]?.text ?? '', mark) !== undefined
    if (open && carried && isOpen && unclosed.start === 0) {
      open.lines.push(unclosed.text)
      continue
    }
    let last: Told | undefined
    for (const span of closed) {
      if (isOpen && span.start > unclosed.start) break
      if (span.text === '') continue
      const own = tellerOf(text, span, last)
      const before = open && carried && span.start === 0 && isOneTeller(open.teller, own) ? open : undefined
      const teller = before?.teller ?? own
      if (!teller) continue
      const lines = [...(before?.lines ?? []), span.text]
      found.push(quoteOf(lines, { ...teller, speaker: teller.speaker ?? own?.speaker }, before?.block ?? block))
      last = { end: span.end, teller }
    }
    const teller = isOpen ? tellerOf(text, unclosed, last) : undefined
    open = isOpen && (teller || unclosed.start === 0) ? { mark, lines: [unclosed.text], teller, block } : undefined
  }
  return found
}

/** Blocks in which nobody is quoted; a quotation goes on behind a picture. */
const SILENT: ReadonlySet<string> = new Set(['image', 'embed', 'table'])

interface Teller {
  speaker: Person | undefined
  verb?: string | undefined
}

/** A quotation that was found, and where in its paragraph it ends. */
interface Told {
  end: number
  teller: Teller
}

/** A quotation that the paragraphs so far have not closed. */
interface Opened {
  mark: string
  lines: string[]
  teller: Teller | undefined
  block: number
}

/** Two paragraphs of one quotation do not name two people. */
function isOneTeller(one: Teller | undefined, other: Teller | undefined): boolean {
  return !one?.speaker || !other?.speaker || one.speaker.name === other.speaker.name
}

function quoteOf(lines: string[], { speaker, verb }: Teller, block: number): Quote {
  return {
    text: lines.join('\n'),
    ...(speaker?.name && { speaker: speaker.name }),
    ...(speaker?.role && { role: speaker.role }),
    ...(verb && { verb }),
    block,
  }
}

/** "…," said Jane Doe, a joiner. "…": what stands between two quotations of one speaker. */
function isOneSentence(between: string): boolean {
  return between.length < 160 && between.trim().split(/[.!?؟](?:\s|$)/).length === 2 && /[.!?؟]\s*$/.test(between)
}
