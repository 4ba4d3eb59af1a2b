import type { Clipping } from '../clipping/clipping'
import { readableAt } from './readable'
import type { WholeReader } from './whole-reader'

/** 'unread': it is out of order, or was erased meanwhile. 'partly': its present text came, not all that belongs to it. */
export type Lack = 'unread' | 'partly'

/**
 * The clipping of each id in its order, as far as the database can be read: where some are out of order the others come
 * all the same, and it is told of each what is missing.
 */
export async function* eachReadable(
  store: Pick<WholeReader, 'each' | 'read'>,
  ids: readonly string[],
  miss: (id: string, lack: Lack) => void = () => {},
): AsyncGenerator<Clipping> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE)
    const read = await allOf(store.each(some))
    if (!read) yield* oneByOne(store, some, miss)
    else {
      const there = new Set(read.map(({ id }) => id))
      for (const id of some) if (!there.has(id)) miss(id, 'unread')
      yield* read
    }
  }
}

/** As many as `each` reads together. */
const AT_ONCE = 25

/** Undefined if one of them cannot be read: the browser's database is out of order. */
async function allOf(clippings: AsyncIterable<Clipping>): Promise<Clipping[] | undefined> {
  try {
    const all: Clipping[] = []
    for await (const clipping of clippings) all.push(clipping)
    return all
  } catch {
    return undefined
  }
}

async function* oneByOne(
  { read }: Pick<WholeReader, 'read'>,
  ids: readonly string[],
  miss: (id: string, lack: Lack) => void,
): AsyncGenerator<Clipping> {
  for (const id of ids) {
    const { clipping, standing } = await readableAt(read, id)
    if (standing !== 'whole') miss(id, standing === 'partly' ? 'partly' : 'unread')
    if (clipping) yield clipping
  }
}
