import { firstFrom, type Matches } from './matches'
import { type Place, readPlaces, skipPlaces } from './place-codes'
import { eachPosting, type FoundList, listsOfBeginning, listsOfTerm, type Part, placesOfList } from './postings'
import type { Needle } from './query/query'
import type { TermMatches } from './term-matches'

/** Where a form stands in some clippings: by their place among the candidates, ascending. */
export type Places = Map<number, Place[]>

/** Where a needle stands in the candidates. `scope`: what stands before the form in a scoped term. */
export async function placesOf(
  { form, isOpen }: Needle,
  scope: string,
  candidates: Matches,
  { source, parts }: TermMatches,
): Promise<Places> {
  const places: Places = new Map()
  await Promise.all(
    parts.map(async (part) => {
      const lists = isOpen
        ? (await listsOfBeginning(source, part, scope + form)).flatMap((term) => term.lists)
        : await listsOfTerm(source, part, scope + form)
      const read = await Promise.all(lists.map((list) => placesOfList(source, part, list)))
      for (const [at, list] of lists.entries()) addOfList(places, candidates, part, list, read[at] ?? NO_BYTES)
    }),
  )
  return places
}

const NO_BYTES = new Uint8Array(0)

function addOfList(places: Places, { docs }: Matches, part: Part, list: FoundList, bytes: Uint8Array): void {
  const reader = { bytes, at: 0 }
  let row = firstFrom(docs, part.from, 0)
  eachPosting(list, part.base, (doc) => {
    while (row < docs.length && docs[row]! < doc) row += 1
    if (docs[row] !== doc) {
      skipPlaces(reader)
      return
    }
    const known = places.get(row) ?? []
    places.set(row, known)
    readPlaces(reader, known)
  })
}
