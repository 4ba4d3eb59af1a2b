import type { OpenFailure } from '../src/clipping/kept'
import type { Result } from '../src/result'
import type { StoreReader } from '../src/store/reader'
import { openedStore } from '../src/ui/opened-store'
import type { Library } from './ports'

/** The library of a store that is being opened; nothing waits for it that does not need it. */
export function libraryIn(opening: Promise<Result<StoreReader, OpenFailure>>): Library {
  const { from, ...opened } = openedStore(opening)
  return {
    ...opened,
    at: (address) => from(undefined, (store) => store.at(address)),
    latest: (limit) => from([], (store) => store.latest(limit)),
    count: () => from(0, (store) => store.count()),
  }
}
