import { columnsOf, rowsOf } from './columns'
import { type Matches, unscored, without } from './matches'
import type { Moment } from './moment'
import {
  type BlockSource,
  eachPosting,
  type FoundList,
  listsOfBeginning,
  listsOfTerm,
  type Part,
  partsOf,
} from './postings'
import type { Dated } from './query/query'
import type { SearchMemory } from './search-library'
import { type Columns, NO_DATE } from './segment'
import { beginningTerm, LONGEST_BEGINNING } from './terms'
import { rarityOf } from './weight'

/** What terms lead to at one moment. */
export interface TermMatches {
  source: BlockSource
  parts: readonly Part[]
  /** Scored by how well they fit and how rare the term is. */
  ofTerm(term: string): Promise<Matches>
  /** Of all words that begin so, as if they were one; each clipping as well as its best of them fits. */
  ofBeginning(letters: string): Promise<Matches>
  /** Every clipping, unscored. */
  all(): Promise<Matches>
  /** Those published or kept in a span of time, unscored. */
  ofDates(dated: Dated): Promise<Matches>
  /** By doc, ascending; those of dead clippings are among them. */
  columns(): Promise<Columns[]>
}

export function termMatches(moment: Moment, memory: SearchMemory): TermMatches {
  if (memory.stamp !== moment.stamp) {
    memory.stamp = moment.stamp
    forget(memory)
    const seen = new Set(moment.segments.map(({ segment }) => segment))
    for (const segment of memory.columns.keys()) if (!seen.has(segment)) memory.columns.delete(segment)
  }
  const source = { moment, cache: memory.blocks }
  const parts = partsOf(moment)
  const count = moment.segments.reduce((sum, { docs }) => sum + docs, moment.fresh.length) - moment.dead.length

  async function once(key: string, find: () => Promise<Matches>): Promise<Matches> {
    const known = memory.found.get(key)
    if (known) return known
    const found = without(await find(), moment.dead)
    const rarity = rarityOf(found.docs.length, count)
    for (let at = 0; at < found.scores.length; at += 1) found.scores[at]! *= rarity
    if (memory.foundDocs + found.docs.length > MOST_FOUND) forget(memory)
    memory.foundDocs += found.docs.length
    memory.found.set(key, found)
    return found
  }

  const ofTerm = (term: string) =>
    once(term, async () => {
      const lists = await Promise.all(parts.map((part) => listsOfTerm(source, part, term)))
      return inARow(parts.map((part, at) => listed(part, lists[at] ?? [])))
    })

  const ofManyTerms = (letters: string) =>
    once(`${letters}…`, async () => {
      const terms = await Promise.all(parts.map((part) => listsOfBeginning(source, part, letters)))
      return inARow(
        parts.map((part, at) =>
          bestOf(
            part,
            (terms[at] ?? []).flatMap(({ lists }) => lists),
          ),
        ),
      )
    })

  const columns = async () => {
    const chunks = await Promise.all(parts.map((part) => columnsIn(part, moment, memory)))
    return chunks.flat()
  }

  return {
    source,
    parts,
    ofTerm,
    ofBeginning: (letters) =>
      letters.length <= LONGEST_BEGINNING ? ofTerm(beginningTerm(letters)) : ofManyTerms(letters),
    all: () => once('=', async () => inARow((await columns()).map(unscored))),
    ofDates: (dated) =>
      once(`=${dated.date} ${dated.from} ${dated.until}`, async () =>
        inARow((await columns()).map((chunk) => datedIn(chunk, dated))),
      ),
    columns,
  }
}

/** Matches that are remembered of the terms that were looked for lately, all in all: 8 bytes each. */
const MOST_FOUND = 1_000_000

function forget(memory: SearchMemory): void {
  memory.found.clear()
  memory.foundDocs = 0
}

/** What lists of one term give, scored by impact. */
function listed(part: Part, lists: readonly FoundList[]): Matches {
  const most = lists.reduce((sum, { count }) => sum + count, 0)
  const docs = new Uint32Array(most)
  const scores = new Uint32Array(most)
  let count = 0
  for (const list of lists) {
    eachPosting(list, part.base, (doc, impact) => {
      if (doc < part.from) return
      docs[count] = doc
      scores[count++] = impact
    })
  }
  return { docs: docs.subarray(0, count), scores: scores.subarray(0, count) }
}

/** What lists of many terms give together, each clipping with the highest of its impacts. */
function bestOf(part: Part, lists: readonly FoundList[]): Matches {
  const [only, second] = lists
  if (!second) return listed(part, only ? [only] : [])
  const impacts = new Uint8Array(part.top - part.base + 1)
  let count = 0
  for (const list of lists) {
    eachPosting(list, part.base, (doc, impact) => {
      const at = doc - part.base
      if (doc < part.from || impact <= impacts[at]!) return
      if (impacts[at] === 0) count += 1
      impacts[at] = impact
    })
  }
  const docs = new Uint32Array(count)
  const scores = new Uint32Array(count)
  let row = 0
  for (let at = 0; row < count; at += 1) {
    if (impacts[at] === 0) continue
    docs[row] = part.base + at
    scores[row++] = impacts[at]!
  }
  return { docs, scores }
}

/** Matches of parts whose docs follow one another. */
function inARow(parts: readonly Matches[]): Matches {
  const length = parts.reduce((sum, { docs }) => sum + docs.length, 0)
  const all = { docs: new Uint32Array(length), scores: new Uint32Array(length) }
  let from = 0
  for (const { docs, scores } of parts) {
    all.docs.set(docs, from)
    all.scores.set(scores, from)
    from += docs.length
  }
  return all
}

/** The columns of a part, without what is read elsewhere. */
async function columnsIn(part: Part, moment: Moment, memory: SearchMemory): Promise<Columns[]> {
  if (part.row) return columnsOf([part.row])
  const id = part.segment?.segment ?? 0
  const chunks = memory.columns.get(id) ?? (await moment.columns(id))
  memory.columns.set(id, chunks)
  return part.from === part.base ? chunks : columnsOf([...rowsOf(chunks)].filter(({ doc }) => doc >= part.from))
}

/** Seconds of `kept` count by the minute in which they lie. */
function datedIn({ docs, kept, published }: Columns, { date, from = -Infinity, until = Infinity }: Dated): Matches {
  const isKept = date === 'kept'
  const column = isKept ? kept : published
  const [first, end] = isKept ? [from * 60, until * 60] : [Math.max(from, NO_DATE + 1), until]
  const found = new Uint32Array(docs.length)
  let count = 0
  for (let at = 0; at < docs.length; at += 1) {
    if (column[at]! >= first && column[at]! < end) found[count++] = docs[at]!
  }
  return unscored({ docs: found.subarray(0, count) })
}
