import type { Clipping } from '../clipping/clipping'
import type { ClippingHead } from '../clipping/head'
import type { SearchLibrary } from '../search/search-library'
import type { Connection } from './connection'
import { allMarks, type MarkOf } from './mark-reads'
import { readerOver, type StoreReader } from './reader'
import type { OpRow } from './schema'
import { searchLibraryOver } from './search-library'
import type { SharedState } from './state'
import { allHeads, clippingById, clippingsById, idsNewestFirst, lastIdOf, lastOpOf, opsSince } from './whole-reads'

/** All that can be read of what is kept. */
export interface WholeReader extends StoreReader {
  byId(id: string): Promise<Clipping | undefined>
  /** Every clipping, newest first, with those in the trash. */
  heads(): Promise<ClippingHead[]>
  /** The highest id there is: the next one must follow it. */
  lastId(): Promise<string | undefined>
  /** The clippings of these ids, in their order; every one, newest first, if none are named. */
  each(ids?: string[]): AsyncGenerator<Clipping>
  /** Every mark of the library, but those in the trash, and those of clippings in the trash. */
  marks(): Promise<MarkOf[]>
  library: SearchLibrary
  /** What was done after `seq`, in its order, some at a time. */
  opsSince(seq: number, count: number): Promise<{ seq: number; op: OpRow }[]>
  /** The `seq` of what was done last; 0 before anything was. */
  lastOp(): Promise<number>
}

export function wholeReaderOver(connection: Connection, shared: SharedState): WholeReader {
  const reader = readerOver(connection, shared)
  const { read } = reader
  return {
    ...reader,
    byId: (id) => read((database) => clippingById(database, id)),
    heads: () => read(allHeads),
    lastId: () => read(lastIdOf),
    async *each(chosen) {
      const ids = chosen ?? (await read(idsNewestFirst))
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        yield* await read((database) => clippingsById(database, ids.slice(at, at + AT_ONCE)))
      }
    },
    marks: () => read(allMarks),
    library: searchLibraryOver(read),
    opsSince: (seq, count) => read((database) => opsSince(database, seq, count)),
    lastOp: () => read(lastOpOf),
  }
}

/** Clippings that are read together: one by one takes several times as long, and more are too many to hold. */
const AT_ONCE = 25
