/** A folder on a disk, as a browser gives it; `fails` says which deed fails from now on, and how. */
export function fakeFolder() {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const fails: { at?: 'open' | 'write' | 'close' | 'read'; name?: string; afterBytes?: number } = {}
  let permission: 'granted' | 'prompt' = 'granted'

  function meet(at: (typeof fails)['at']): void {
    if (fails.at === at && fails.name) throw new DOMException('', fails.name)
  }

  function fileHandle(name: string) {
    return {
      kind: 'file' as const,
      createWritable: async () => {
        const pieces: Uint8Array[] = []
        let bytes = 0
        return {
          write: async (piece: Uint8Array) => {
            if (bytes + piece.length > (fails.afterBytes ?? 0)) meet('write')
            bytes += piece.length
            pieces.push(piece.slice())
          },
          close: async () => {
            meet('close')
            files.set(name, new Uint8Array(Buffer.concat(pieces)))
          },
          abort: async () => undefined,
        }
      },
      getFile: async () => {
        meet('read')
        return new File([files.get(name) ?? new Uint8Array()], name)
      },
    }
  }

  const handle = {
    kind: 'directory' as const,
    name: 'Backups',
    queryPermission: async () => permission,
    requestPermission: async () => {
      permission = 'granted'
      return permission
    },
    keys: async function* () {
      meet('open')
      yield* files.keys()
    },
    getFileHandle: async (name: string, options?: { create: boolean }) => {
      meet('open')
      if (!files.has(name) && !options?.create) throw new DOMException('', 'NotFoundError')
      if (!files.has(name)) files.set(name, new Uint8Array())
      return fileHandle(name)
    },
    removeEntry: async (name: string) => {
      if (!files.delete(name)) throw new DOMException('', 'NotFoundError')
    },
  }

  return { files, fails, handle, lock: () => (permission = 'prompt') }
}
