import type { Run } from '../document/runs'
import { uriOf } from '../xml/uri'
import { escapedInline } from './escaping'

/** The runs of one line as Markdown: highlights `==`, links, `**` or `*`, one in the other. */
export function inlineOf(runs: readonly Run[]): string {
  return layerOf(runs, 0, { before: '', after: '' })
}

/** What stands right before and behind, '' for nothing: emphasis hangs on it. */
interface Around {
  before: string
  after: string
}

interface Layer {
  /** Runs with the same key lie in the same one; '' for none. */
  key(run: Run): string
  wrapped(inside: string, key: string, around: Around): string
}

const LAYERS: readonly Layer[] = [
  { key: ({ highlight }) => (highlight ? '=' : ''), wrapped: (inside) => `==${inside}==` },
  {
    key: ({ href }) => (href === undefined ? '' : (uriOf(href) ?? '')),
    wrapped: (inside, uri) => `[${inside}](<${uri}>)`,
  },
  {
    key: ({ isStrong, isEm }) => (isStrong ? '**' : isEm ? '*' : ''),
    wrapped: (inside, sign, around) => (isEmphasis(inside, around) ? sign + inside + sign : inside),
  },
]

function layerOf(runs: readonly Run[], depth: number, { before, after }: Around): string {
  const layer = LAYERS[depth]
  if (!layer) return escapedInline(runs.map(({ text }) => text).join(''))
  let written = ''
  const groups = groupedBy(runs, layer.key)
  for (const [at, { key, runs }] of groups.entries()) {
    const around = {
      before: written.at(-1) ?? before,
      after: groups[at + 1]?.runs.find(({ text }) => text !== '')?.text.at(0) ?? after,
    }
    const inside = layerOf(runs, depth + 1, key === '' ? around : { before: '=', after: '=' })
    written += key === '' ? inside : wrappedTightly(inside, (tight) => layer.wrapped(tight, key, around))
  }
  return written
}

/** White space stays outside: no sign is one beside it. */
function wrappedTightly(inside: string, wrap: (tight: string) => string): string {
  const tight = inside.trim()
  if (tight === '') return inside
  const start = inside.indexOf(tight)
  return inside.slice(0, start) + wrap(tight) + inside.slice(start + tight.length)
}

/**
 * Whether every Markdown reads it as emphasis. It would show the asterisks between punctuation and a letter, as in
 * «متن»بعد, and count them wrong beside others. Then there are none: the words matter more.
 */
function isEmphasis(inside: string, { before, after }: Around): boolean {
  // GitHub takes asterisks behind a bare address for a part of it.
  if (before === '*' || /:\/\/|www\./i.test(inside)) return false
  const isFree = isOutside(before) && isOutside(after)
  return isFree || !(isOutside([...inside].at(0) ?? '') || isOutside([...inside].at(-1) ?? ''))
}

/** Neither letter nor digit, or the end of the line. */
function isOutside(character: string): boolean {
  return character === '' || /^[\s\p{P}\p{S}]$/u.test(character)
}

function groupedBy(runs: readonly Run[], keyOf: (run: Run) => string): { key: string; runs: Run[] }[] {
  const groups: { key: string; runs: Run[] }[] = []
  for (const run of runs) {
    const key = keyOf(run)
    const last = groups.at(-1)
    if (last?.key === key) last.runs.push(run)
    else groups.push({ key, runs: [run] })
  }
  return groups
}
