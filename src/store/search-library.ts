import type { Clipping } from '../clipping/clipping'
import type { SearchLibrary } from '../search/search-library'
import { clippingFrom, storedUnder } from './held'
import { indexOver } from './index-moment'
import type { Read } from './reader'
import { type Database, KEPT } from './schema'

/** What a search reads. Searches in the same one remember together what they have read of it. */
export function searchLibraryOver(read: Read): SearchLibrary {
  return {
    index: indexOver(read),
    clippingsOf: (docs) => read((database) => clippingsOfDocs(database, docs)),
  }
}

/** In the order of the docs; undefined for one that went meanwhile. */
async function clippingsOfDocs(database: Database, docs: readonly number[]): Promise<(Clipping | undefined)[]> {
  const tx = database.transaction(KEPT)
  const byDoc = tx.objectStore('heads').index('doc')
  const ids = await Promise.all(docs.map((doc) => byDoc.getKey(doc)))
  const stored = await storedUnder(
    tx,
    ids.map((id) => id ?? ''),
  )
  const clippings: (Clipping | undefined)[] = []
  // Quicker than all at once: see `unpack`.
  for (const one of stored) clippings.push(one && (await clippingFrom(one)))
  return clippings
}
