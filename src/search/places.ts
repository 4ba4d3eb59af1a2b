import { readNumber } from './bytes'
import { firstFrom, type Matches } from './matches'
import { type PlaceList, placeList, readPlaces, skipPlaces } from './place-codes'
import { distanceIn } from './posting-codes'
import { type FoundList, listsOfBeginning, listsOfTerm, type Part, placesOfLists } from './postings'
import type { Needle } from './query/query'
import type { TermMatches } from './term-matches'

/** Where a form stands in some clippings, by their place among the candidates. */
export interface Places {
  /** Those of candidate n are [starts[n], starts[n + 1]) of the others. */
  starts: Uint32Array
  /** See `PlaceList`. */
  at: Uint32Array
  spans: Uint8Array
}

/** Where a needle stands in the candidates. `scope`: what stands before the form in a scoped term. */
export async function placesOf(
  { form, isOpen }: Needle,
  scope: string,
  candidates: Matches,
  { source, parts }: TermMatches,
): Promise<Places> {
  const found = await Promise.all(
    parts
      .filter((part) => holdsAny(part, candidates))
      .map(async (part) => {
        const lists = isOpen
          ? (await listsOfBeginning(source, part, scope + form)).flatMap((term) => term.lists)
          : await listsOfTerm(source, part, scope + form)
        const wanted = lists.filter((list) => namesAny(list, part, candidates))
        return { part, lists: wanted, bytes: await placesOfLists(source, part, wanted) }
      }),
  )
  const most = found.flatMap(({ lists }) => lists).reduce((sum, { count }) => sum + count, 0)
  const runs: Runs = { ...placeList(), rows: new Uint32Array(most), from: new Uint32Array(most), count: 0 }
  for (const { part, lists, bytes } of found) {
    for (const [at, list] of lists.entries()) addOfList(runs, candidates, part, list, bytes[at] ?? NO_BYTES)
  }
  return byRow(runs, candidates.docs.length)
}

/** Places in the order of reading: those of run n begin at `from[n]`, and are in candidate `rows[n]`. */
interface Runs extends PlaceList {
  rows: Uint32Array
  from: Uint32Array
  /** How many runs there are. */
  count: number
}

const NO_BYTES = new Uint8Array(0)

function holdsAny(part: Part, { docs }: Matches): boolean {
  const doc = docs[firstFrom(docs, part.from, 0)]
  return doc !== undefined && doc <= part.top
}

function namesAny(list: FoundList, part: Part, { docs }: Matches): boolean {
  const postings = { bytes: list.bytes, at: list.from }
  let row = firstFrom(docs, part.from, 0)
  let doc = part.base
  while (postings.at < list.to && row < docs.length) {
    doc += distanceIn(readNumber(postings))
    while (docs[row]! < doc) row += 1
    if (docs[row] === doc) return true
  }
  return false
}

function addOfList(runs: Runs, { docs }: Matches, part: Part, list: FoundList, bytes: Uint8Array): void {
  const postings = { bytes: list.bytes, at: list.from }
  const places = { bytes, at: 0 }
  let row = firstFrom(docs, part.from, 0)
  let doc = part.base
  while (postings.at < list.to && row < docs.length) {
    doc += distanceIn(readNumber(postings))
    while (docs[row]! < doc) row += 1
    if (docs[row] === doc) {
      runs.rows[runs.count] = row
      runs.from[runs.count++] = runs.length
      readPlaces(places, runs)
    } else skipPlaces(places)
  }
}

/** A candidate has several runs where several terms begin as the needle does. */
function byRow({ rows, from, count, ...places }: Runs, candidates: number): Places {
  const endOf = (run: number) => (run + 1 < count ? from[run + 1]! : places.length)
  const starts = new Uint32Array(candidates + 1)
  let isInOrder = true
  for (let run = 0; run < count; run += 1) {
    starts[rows[run]! + 1]! += endOf(run) - from[run]!
    isInOrder &&= run === 0 || rows[run - 1]! < rows[run]!
  }
  for (let row = 0; row < candidates; row += 1) starts[row + 1]! += starts[row]!
  if (isInOrder) return { starts, at: places.at, spans: places.spans }
  const next = starts.slice()
  const sorted = { starts, at: new Uint32Array(places.length), spans: new Uint8Array(places.length) }
  for (let run = 0; run < count; run += 1) {
    const to = next[rows[run]!]!
    sorted.at.set(places.at.subarray(from[run], endOf(run)), to)
    sorted.spans.set(places.spans.subarray(from[run], endOf(run)), to)
    next[rows[run]!] = to + endOf(run) - from[run]!
  }
  return sorted
}
