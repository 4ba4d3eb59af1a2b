import type { Block, Damage, Mark } from '../src/article/article'

/** A stretch of a block's text in which nothing begins or ends. */
export interface Run {
  text: string
  /** In UTF-16 units of the block's text. */
  start: number
  /** Address, inside a link. */
  href?: string
  isStrong: boolean
  isEm: boolean
  /** What looks broken here. */
  damage?: Damage['kind']
}

/** Runs that lie in one link, or in none. */
export interface Stretch {
  href?: string
  runs: Run[]
}

/** A line of a block: a list has one item a line. */
export interface TextLine {
  start: number
  stretches: Stretch[]
}

/** A block's lines, cut wherever a mark or a damaged place begins or ends; marks may overlap. */
export function linesOf(
  { text, marks = [] }: Pick<Block, 'text' | 'marks'>,
  damage: readonly Damage[] = [],
): TextLine[] {
  const places = damage.map(({ kind, start, text }) => ({ kind, start, end: start + text.length }))
  const cuts = [...marks, ...places].flatMap(({ start, end }) => [start, end])
  let start = 0
  return text.split('\n').map((line) => {
    const end = start + line.length
    const runs = stops(start, end, cuts).map(([from, to]) => runOf(text.slice(from, to), from, to, marks, places))
    const textLine = { start, stretches: stretchesOf(runs) }
    start = end + 1
    return textLine
  })
}

interface Place {
  kind: Damage['kind']
  start: number
  end: number
}

/** From each cut to the next, between `start` and `end`. */
function stops(start: number, end: number, cuts: readonly number[]): [from: number, to: number][] {
  const inside = cuts.filter((cut) => cut > start && cut < end)
  const all = [...new Set([start, ...inside, end])].sort((one, other) => one - other)
  return all.slice(1).map((to, at) => [all[at] ?? start, to])
}

function runOf(text: string, start: number, end: number, marks: readonly Mark[], places: readonly Place[]): Run {
  const around = marks.filter((mark) => mark.start <= start && end <= mark.end)
  // Of links one inside the other, the inner one is meant.
  const href = around.findLast(({ kind, href }) => kind === 'link' && href !== undefined)?.href
  const damage = places.find((place) => place.start <= start && end <= place.end)?.kind
  return {
    text,
    start,
    isStrong: around.some(({ kind }) => kind === 'strong'),
    isEm: around.some(({ kind }) => kind === 'em'),
    ...(href !== undefined && { href }),
    ...(damage && { damage }),
  }
}

function stretchesOf(runs: readonly Run[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const run of runs) {
    const last = stretches.at(-1)
    if (last && last.href === run.href) last.runs.push(run)
    else stretches.push({ ...(run.href !== undefined && { href: run.href }), runs: [run] })
  }
  return stretches
}
