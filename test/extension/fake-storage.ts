/** A browser's own folder, held in memory; `fails` is thrown by what writes, until it is taken away. */
export interface FakeStorage {
  files: Map<string, FakeFile>
  fails?: Error
  root: { getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<unknown> }
}

export interface FakeFile {
  parts: Uint8Array<ArrayBuffer>[]
  lastModified: number
  isBeingWritten: boolean
}

export function fakeStorage(): FakeStorage {
  const files = new Map<string, FakeFile>()
  const storage: FakeStorage = {
    files,
    root: { getDirectoryHandle: async () => folder },
  }

  function handleOf(name: string, file: FakeFile) {
    return {
      kind: 'file',
      name,
      getFile: async () => new File(file.parts, name, { lastModified: file.lastModified }),
      async createWritable() {
        const parts: Uint8Array<ArrayBuffer>[] = []
        file.isBeingWritten = true
        return {
          async write(piece: Uint8Array<ArrayBuffer>) {
            if (storage.fails) throw storage.fails
            parts.push(piece)
          },
          async close() {
            file.parts = parts
            file.isBeingWritten = false
          },
          async abort() {
            file.isBeingWritten = false
          },
        }
      },
    }
  }

  const folder = {
    async getFileHandle(name: string) {
      const file = { parts: [], lastModified: Date.now(), isBeingWritten: false }
      files.set(name, file)
      return handleOf(name, file)
    },
    async removeEntry(name: string) {
      if (files.get(name)?.isBeingWritten) throw new DOMException('', 'NoModificationAllowedError')
      files.delete(name)
    },
    async *entries() {
      for (const [name, file] of files) yield [name, handleOf(name, file)]
    },
  }
  return storage
}
