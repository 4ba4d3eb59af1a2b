import { openDB } from 'idb'
import version2 from './version-2.json'

/** What version 2 has stored: some clippings, an import that was flipped and not finished, and one that never was. */
export { version2 }

/** A database as version 2 leaves it behind; its rows may be changed before. */
export async function leaveVersion2(rows: typeof version2 = version2): Promise<void> {
  const database = await openDB('borideh', 2, {
    upgrade(made) {
      const heads = made.createObjectStore('heads', { keyPath: 'id' })
      for (const index of ['address', 'order', 'importId', 'trashedAt']) heads.createIndex(index, index)
      made.createObjectStore('texts', { keyPath: 'id' })
      const search = made.createObjectStore('search', { keyPath: 'id' })
      for (const index of ['order', 'importId']) search.createIndex(index, index)
      made.createObjectStore('meta')
      made.createObjectStore('imports', { keyPath: 'importId' })
      made.createObjectStore('joins', { autoIncrement: true }).createIndex('importId', 'importId')
    },
  })
  for (const table of ['heads', 'texts', 'search', 'imports', 'joins'] as const) {
    for (const row of rows[table]) await database.put(table, row)
  }
  await database.put('meta', rows.meta, 'database')
  database.close()
}
