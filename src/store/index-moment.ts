import type { Index, Moment } from '../search/moment'
import { type BlockKind, INDEX_VERSION } from '../search/segment'
import { blocksIn, columnsIn } from './blocks'
import { hiddenIn, isSeen } from './hidden'
import { metaIn } from './lookups'
import { type Database, INDEX, type Meta, type ReadTransaction } from './schema'

/** The index as the database holds it. What is seen of it is read anew only when it has changed. */
export function indexOver(read: <Value>(work: (database: Database) => Promise<Value>) => Promise<Value>): Index {
  let last: { databaseId: string; sight: Sight } | undefined

  async function sightIn(tx: ReadTransaction): Promise<Sight> {
    const meta = await metaIn(tx)
    if (last?.databaseId !== meta.databaseId || last.sight.stamp !== meta.stamp) {
      last = { databaseId: meta.databaseId, sight: await seenIn(tx, meta) }
    }
    return last.sight
  }

  return {
    at: (work) =>
      read(async (database) => {
        const tx = database.transaction(INDEX)
        return work({
          ...(await sightIn(tx)),
          blocks: (kind: BlockKind, segment, range, count) => blocksIn(tx, kind, segment, range, count),
          columns: (segment) => columnsIn(tx, segment),
        })
      }),
  }
}

type Sight = Pick<Moment, 'stamp' | 'segments' | 'fresh' | 'dead'>

/** Hidden imports, and what an other version of the index has written, is left out. */
async function seenIn(tx: ReadTransaction, { stamp }: Meta): Promise<Sight> {
  const [hidden, segments, fresh, dead] = await Promise.all([
    hiddenIn(tx),
    tx.objectStore('segments').getAll(),
    tx.objectStore('fresh').getAll(),
    tx.objectStore('dead').getAllKeys(),
  ])
  return {
    stamp,
    segments: segments
      .filter((segment) => segment.version === INDEX_VERSION && isSeen(segment, hidden))
      .sort((one, other) => one.base - other.base),
    fresh: fresh.filter(({ version }) => version === INDEX_VERSION),
    dead,
  }
}
