/** What stands between quotation marks. */
export interface Span {
  text: string
  /** Of the opening mark, and behind the closing one. */
  start: number
  end: number
}

export interface Quoted {
  /** Outermost quotations, in their order. */
  closed: Span[]
  /** From a mark that opens and has no partner to the end of the text. */
  open?: Span
}

/** Quotations of a text by their marks; a closing mark without its partner means nothing. One pass, whatever the text. */
export function quotedSpans(text: string): Quoted {
  const spans: Span[] = []
  const open: { at: number; closes: string }[] = []
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? ''
    if (!CLOSES.has(character) && !CLOSING.has(character)) continue
    const inner = open.slice(-DEEPEST_QUOTE)
    const level = open.length - inner.length + inner.findLastIndex(({ closes }) => closes.includes(character))
    if (level >= open.length - inner.length) {
      const start = open[level]?.at ?? i
      open.length = level
      spans.push(spanOf(text, start, i))
    } else if (CLOSES.has(character) && (!TURNED.has(character) || opensAt(text, i)))
      open.push({ at: i, closes: CLOSES.get(character) ?? '' })
  }
  const left = open.find(({ at }) => opensAt(text, at))
  return { closed: outermost(spans), ...(left && { open: spanOf(text, left.at, text.length) }) }
}

/**
 * A paragraph as the next one of a quotation that the paragraph before has opened with a mark: it opens with the same
 * mark, or in Spanish with the one that will close it. Undefined for another paragraph.
 */
export function goingOn(text: string, mark: string): string | undefined {
  const first = text[0] ?? ''
  const isMark = first === mark || CLOSES.get(mark)?.includes(first) === true
  return isMark && /\S/.test(text[1] ?? ' ') ? mark + text.slice(1) : undefined
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

/** A quotation inside a quotation inside a quotation: deeper ones are damage. */
const DEEPEST_QUOTE = 3

function opensAt(text: string, at: number): boolean {
  return /[\s(–—-]/.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ')
}

function spanOf(text: string, start: number, end: number): Span {
  return { text: text.slice(start + 1, end).trim(), start, end: end + 1 }
}

function outermost(spans: Span[]): Span[] {
  let reached = -1
  return spans
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < reached) return false
      reached = end
      return true
    })
}
