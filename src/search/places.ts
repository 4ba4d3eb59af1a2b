import { firstFrom, type Matches } from './matches'
import { type PlaceList, readPlaces, skipPlaces } from './place-codes'
import { eachPosting, type FoundList, listsOfBeginning, listsOfTerm, type Part, placesOfLists } from './postings'
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
  const standing: Standing = { rows: [], at: [], spans: [] }
  for (const { part, lists, bytes } of found) {
    for (const [at, list] of lists.entries()) addOfList(standing, candidates, part, list, bytes[at] ?? NO_BYTES)
  }
  return byRow(standing, candidates.docs.length)
}

/** Places in the order of reading, and the candidate that each is in. */
interface Standing extends PlaceList {
  rows: number[]
}

const NO_BYTES = new Uint8Array(0)

function holdsAny(part: Part, { docs }: Matches): boolean {
  const doc = docs[firstFrom(docs, part.from, 0)]
  return doc !== undefined && doc <= part.top
}

function namesAny(list: FoundList, part: Part, { docs }: Matches): boolean {
  let row = firstFrom(docs, part.from, 0)
  let isAny = false
  eachPosting(list, part.base, (doc) => {
    while (docs[row]! < doc) row += 1
    isAny ||= docs[row] === doc
  })
  return isAny
}

function addOfList(standing: Standing, { docs }: Matches, part: Part, list: FoundList, bytes: Uint8Array): void {
  const reader = { bytes, at: 0 }
  let row = firstFrom(docs, part.from, 0)
  eachPosting(list, part.base, (doc) => {
    while (docs[row]! < doc) row += 1
    if (docs[row] !== doc) {
      skipPlaces(reader)
      return
    }
    readPlaces(reader, standing)
    while (standing.rows.length < standing.at.length) standing.rows.push(row)
  })
}

function byRow({ rows, at, spans }: Standing, count: number): Places {
  const starts = new Uint32Array(count + 1)
  for (let index = 0; index < rows.length; index += 1) starts[rows[index]! + 1]! += 1
  for (let row = 0; row < count; row += 1) starts[row + 1]! += starts[row]!
  const next = starts.slice()
  const sorted = { starts, at: new Uint32Array(rows.length), spans: new Uint8Array(rows.length) }
  for (let index = 0; index < rows.length; index += 1) {
    const to = next[rows[index]!]!
    next[rows[index]!]! += 1
    sorted.at[to] = at[index]!
    sorted.spans[to] = spans[index]!
  }
  return sorted
}
