import { openDB } from 'idb'

/** Where the browser's key to a folder is kept: nothing but a database can hold it. Apart from the library. */
export interface FolderHandles {
  /** Whatever `write` was last given; undefined if nothing was. */
  read(): Promise<unknown>
  write(handle: object): Promise<void>
  forget(): Promise<void>
}

export function folderHandles(): FolderHandles {
  async function use<Value>(work: (table: Table) => Promise<Value>): Promise<Value> {
    const database = await openDB<{ folders: { key: string; value: unknown } }>(DATABASE, 1, {
      upgrade: (made) => {
        made.createObjectStore(TABLE)
      },
    })
    try {
      return await work({
        get: () => database.get(TABLE, BACKUPS),
        put: (handle) => database.put(TABLE, handle, BACKUPS),
        remove: () => database.delete(TABLE, BACKUPS),
      })
    } finally {
      database.close()
    }
  }

  return {
    read: () => use((table) => table.get()),
    write: (handle) => use(async (table) => void (await table.put(handle))),
    forget: () => use((table) => table.remove()),
  }
}

interface Table {
  get(): Promise<unknown>
  put(handle: object): Promise<string>
  remove(): Promise<void>
}

const DATABASE = 'borideh-places'
const TABLE = 'folders'
const BACKUPS = 'backups'
