import { termFrom } from './bytes'
import { eachPosting, listsOfBeginning, partsOf } from './postings'
import { memoryOf, type SearchLibrary } from './search-library'
import { nameIn, namesFrom, type Scope } from './terms'

/** Something that one may narrow a search to, and how many clippings have it. */
export interface KnownName {
  /** As it is written on a page or by the reader. */
  name: string
  count: number
}

/** Tags, sites and the like whose names begin so, whatever letters they are written in; the most frequent first. */
export async function knownNames(
  scope: Scope,
  beginning: string,
  library: SearchLibrary,
  limit: number,
): Promise<KnownName[]> {
  const counts = new Map<string, number>()
  await library.index.at(async (moment) => {
    const source = { moment, cache: memoryOf(library).blocks }
    const dead = new Set(moment.dead)
    const parts = partsOf(moment)
    const found = await Promise.all(parts.map((part) => listsOfBeginning(source, part, namesFrom(scope, beginning))))
    for (const [at, part] of parts.entries()) {
      for (const { term, lists } of found[at] ?? []) {
        const name = nameIn(termFrom(term))
        for (const list of lists) {
          eachPosting(list, part.base, (doc) => {
            if (doc >= part.from && !dead.has(doc)) counts.set(name, (counts.get(name) ?? 0) + 1)
          })
        }
      }
    }
  })
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
    .slice(0, limit)
}
