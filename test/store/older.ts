import { deleteDB, type IDBPDatabase, openDB } from 'idb'
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

/** The database that is there, as version 3 would have left it: it lacks an index of marks. */
export async function leaveVersion3(): Promise<void> {
  const today = await openDB('borideh')
  const tables = await Promise.all([...today.objectStoreNames].map((name) => tableIn(today, name)))
  today.close()
  await deleteDB('borideh')
  const database = await openDB('borideh', 3, {
    upgrade(made) {
      for (const { name, keyPath, autoIncrement, indexes } of tables) {
        const table = made.createObjectStore(name, { keyPath, autoIncrement })
        for (const { name: index, path } of indexes) if (name !== 'annotations') table.createIndex(index, path)
      }
    },
  })
  for (const { name, keyPath, rows } of tables) {
    for (const { key, row } of rows) await database.put(name, row, ...(keyPath === null ? [key] : []))
  }
  database.close()
}

async function tableIn(database: IDBPDatabase, name: string) {
  const { store } = database.transaction(name)
  const { keyPath, autoIncrement } = store
  const indexes = [...store.indexNames].map((index) => ({ name: index, path: store.index(index).keyPath }))
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()])
  return { name, keyPath, autoIncrement, indexes, rows: keys.map((key, at) => ({ key, row: values[at] })) }
}
