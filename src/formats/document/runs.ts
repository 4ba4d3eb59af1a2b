import type { Annotation } from '../../annotation/annotation'
import type { Block, Mark as InlineMark } from '../../article/article'
import type { MarkedStory } from '../../clipping/marked-story'
import type { StoryPart } from '../../clipping/story-text'

/** A stretch of text in which nothing begins or ends. */
export interface Run {
  text: string
  /** Address, inside a link. */
  href?: string
  isStrong: boolean
  isEm: boolean
  /** Of the highlights that lie over it, the one that began last. */
  highlight?: Annotation
  /** Highlights that begin or end with it. */
  begins: Annotation[]
  ends: Annotation[]
}

/** A part of a story with its runs, in reading order. */
export interface RunPart {
  part: StoryPart
  runs: Run[]
}

/**
 * The story, cut wherever a mark begins or ends; line breaks stay in the runs. A highlight may run on from one part into
 * the next, and marks may overlap. A run names one highlight only, so that ten thousand over the same words stay ten
 * thousand.
 */
export function runPartsOf(story: MarkedStory): RunPart[] {
  const events = eventsOf(story)
  const open: Open = { strong: 0, em: 0, links: [], highlights: [], begun: [] }
  let at = 0
  let last: Run | undefined
  /** What happens up to a place, this included; an end belongs to the run before it. */
  const passTo = (place: number): void => {
    for (let event = events[at]; event && event.place <= place; event = events[at]) {
      take(event, open)
      if (!event.isBegin && event.span.kind === 'highlight') last?.ends.push(event.span.mark)
      at += 1
    }
  }
  return story.parts.map((part) => {
    const runs: Run[] = []
    passTo(part.start)
    for (let start = part.start; start < part.end; ) {
      const end = Math.min(events[at]?.place ?? part.end, part.end)
      last = runAt(story.text.slice(start, end), start, open)
      runs.push(last)
      passTo(end)
      start = end
    }
    return { part, runs }
  })
}

/** Runs cut at every separator, which is left out: lines at '\n', the cells of a table's row at '\t'. */
export function splitRuns(runs: readonly Run[], separator: '\n' | '\t'): Run[][] {
  let line: Run[] = []
  const lines = [line]
  for (const run of runs) {
    const texts = run.text.split(separator)
    for (const [at, text] of texts.entries()) {
      if (at > 0) {
        line = []
        lines.push(line)
      }
      const begins = at === 0 ? run.begins : []
      const ends = at === texts.length - 1 ? run.ends : []
      if (text !== '' || begins.length > 0 || ends.length > 0) line.push({ ...run, text, begins, ends })
    }
  }
  return lines
}

type Span = { start: number; end: number } & (
  | { kind: 'strong' | 'em' }
  | { kind: 'link'; href: string }
  | { kind: 'highlight'; mark: Annotation }
)

interface Event {
  place: number
  isBegin: boolean
  span: Span
}

/** What lies over the present place. */
interface Open {
  strong: number
  em: number
  /** As they began; those that have ended leave when they come up. */
  links: (Span & { kind: 'link' })[]
  highlights: (Span & { kind: 'highlight' })[]
  /** Highlights that have begun since the last run. */
  begun: Annotation[]
}

/** In the order of the text; ends before beginnings. */
function eventsOf({ text, parts, placed }: MarkedStory): Event[] {
  const inline = parts.flatMap((part) =>
    part.of === 'block' ? inlineMarks(part.place.block).flatMap((mark) => inlineSpan(mark, part.start)) : [],
  )
  const highlights = placed.map(({ mark, start, end }): Span => ({ kind: 'highlight', mark, start, end }))
  return [...inline, ...highlights]
    .map((span) => ({ ...span, start: betweenCharacters(text, span.start), end: betweenCharacters(text, span.end) }))
    .filter(({ start, end }) => start < end)
    .flatMap((span): Event[] => [
      { place: span.start, isBegin: true, span },
      { place: span.end, isBegin: false, span },
    ])
    .sort((one, other) => one.place - other.place || Number(one.isBegin) - Number(other.isBegin))
}

/** The cells of a table have none. */
function inlineMarks({ marks = [], rows }: Block): InlineMark[] {
  return rows ? [] : marks
}

/** Marks of unknown origin may begin amid a character of two units: no file can hold the half of one. */
function betweenCharacters(text: string, place: number): number {
  return (text.codePointAt(place - 1) ?? 0) > 0xffff ? place - 1 : place
}

function inlineSpan({ kind, start, end, href }: InlineMark, from: number): Span[] {
  const place = { start: from + start, end: from + end }
  if (kind !== 'link') return [{ kind, ...place }]
  return href === undefined ? [] : [{ kind, href, ...place }]
}

function take({ isBegin, span }: Event, open: Open): void {
  if (span.kind === 'strong' || span.kind === 'em') open[span.kind] += isBegin ? 1 : -1
  else if (isBegin && span.kind === 'link') open.links.push(span)
  else if (isBegin && span.kind === 'highlight') {
    open.highlights.push(span)
    open.begun.push(span.mark)
  }
}

function runAt(text: string, start: number, open: Open): Run {
  const link = topmost(open.links, start)
  const highlight = topmost(open.highlights, start)
  return {
    text,
    ...(link && { href: link.href }),
    isStrong: open.strong > 0,
    isEm: open.em > 0,
    ...(highlight && { highlight: highlight.mark }),
    begins: open.begun.splice(0),
    ends: [],
  }
}

/** Of links one inside the other, the inner one is meant. */
function topmost<Kind extends Span>(open: Kind[], place: number): Kind | undefined {
  for (let span = open.at(-1); span; span = open.at(-1)) {
    if (span.end > place) return span
    open.pop()
  }
  return undefined
}
