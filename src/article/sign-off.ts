import { linkShare, type Passage } from './passages'

/**
 * What newsrooms hang below a story, among its last lines: how to reach its author, who they are, whom the translation
 * is by, where to read on. They are lines with an address in them, lines that are mostly link, and lines set in italics
 * in a story that is not. With them go the subheads of what was left out (`isBoxed`).
 */
export function signOffOf(story: readonly Passage[], isBoxed: (index: number) => boolean): Passage[] {
  const italics = lengthOf(story.filter(isItalic)) / lengthOf(story)
  const found = new Set<Passage>()
  for (let i = story.length - 1, kept = 0, heads = 0; i > 0 && kept < LAST_LINES; i--) {
    const passage = story[i]
    if (!passage) break
    const isLastHead = kept === 0 && heads < MOST_HEADS && isHead(passage)
    if (isLastHead) heads++
    if (isLastHead || isSignOff(passage, italics)) found.add(passage)
    else kept++
  }
  const opens = story.findIndex(({ block }) => levelOf(block.tag) === 0)
  const empty = story.filter(
    (passage, i) => i > opens && isBoxed(passage.index + 1) && headsNothing(passage, story[i + 1]),
  )
  return [...found, ...(empty.length <= MOST_BOXES ? empty : [])]
}

/** A line over something: a subhead, a line that ends with a colon. As the last line it has nothing below it. */
function isHead({ text, block }: Passage): boolean {
  return text.length <= LONGEST_HEAD && (levelOf(block.tag) > 0 || /[:：]$/.test(text))
}

/** A subhead of a box that was left out: the next line is another of its rank. */
function headsNothing({ block }: Passage, next: Passage | undefined): boolean {
  const [own, other] = [levelOf(block.tag), levelOf(next?.block.tag ?? '')]
  return own > 0 && other > 0 && other <= own
}

function levelOf(tag: string): number {
  return /^h[1-6]$/.test(tag) ? Number(tag[1]) : 0
}

/** Story lines from the end on between which they stand. */
const LAST_LINES = 2
/** More in a row are a story that is told in headings. */
const MOST_HEADS = 1
const MOST_BOXES = 2
/** Characters; a longer paragraph tells something. */
const LONGEST = 400
/** Characters of a subhead; a longer one says what it has to say. */
const LONGEST_HEAD = 80
/** Characters of a line that is mostly link. */
const LONGEST_INVITATION = 120
/** Share of the story; more is a way of setting questions or a document. */
const MOST_ITALICS = 0.15

function isSignOff(passage: Passage, italics: number): boolean {
  const { text, block } = passage
  if (text.length > LONGEST || /^(?:h[1-6]|li|td|th|blockquote)$/.test(block.tag) || block.parent?.tag === 'blockquote')
    return false
  if (/[\w.]@[\w-]+\.\w|(?:^|[\s(])@\w{3,}/.test(text)) return true
  if (linkShare(passage) > 0.5 && text.length < LONGEST_INVITATION) return true
  return isItalic(passage) && italics <= MOST_ITALICS && !/[?؟？»”"]$/.test(text)
}

function lengthOf(lines: readonly Passage[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0)
}

function isItalic({ marks, text }: Passage): boolean {
  return marks.some(({ kind, start, end }) => kind === 'em' && end - start > text.length * 0.9)
}
