import { sentinel } from '../../../src/browser/sentinel'
import { startPreparing } from '../../../src/browser/worker'
import type { SearchLibrary } from '../../../src/search/search-library'
import { openReader, type StoreReader } from '../../../src/store/reader'
import { preparerWith } from '../../../src/store/remote-preparer'
import { searchLibraryOver } from '../../../src/store/search-library'
import { openStore, type Store } from '../../../src/store/store'

/** The library as the full page writes it. */
export async function openedStore(): Promise<Store> {
  const opened = await openStore(sentinel, {
    preparer: (frugality) => preparerWith(startPreparing, frugality),
  })
  if (!opened.ok) throw new Error(`The store does not open: ${opened.reason}`)
  return opened.value
}

/** The library as the popup reads it. */
export async function openedReader(): Promise<StoreReader & { library: SearchLibrary }> {
  const opened = await openReader(sentinel)
  if (!opened.ok) throw new Error(`The store does not open: ${opened.reason}`)
  return { ...opened.value, library: searchLibraryOver(opened.value.read) }
}
