import { fail, ok, type Result } from '../result'
import { inLargePieces, type Pieces } from './pieces'

/** A file that lies in the browser's own storage until the browser has copied it to where the reader wants it. */
export interface OutgoingFile {
  file: File
  /** Takes it away; what has gone already is gone. */
  drop(): Promise<void>
}

/**
 * 'none': this browser has no such storage, or does not let us use it. 'full': there is no space left. 'broken': the pieces
 * did not come to their end.
 */
type Outgoing = Result<OutgoingFile, 'none' | 'full' | 'broken'>

/** Writes a file into the storage; no part of it stays where that fails. */
export async function outgoingFile(pieces: () => Pieces): Promise<Outgoing> {
  await sweepOutgoing()
  const folder = await folderOf(true)
  if (!folder) return fail('none')
  const name = crypto.randomUUID()
  const drop = () => folder.removeEntry(name).catch(nothing)
  let isBroken = false

  async function* watched(): Pieces {
    try {
      yield* inLargePieces(pieces())
    } catch (error) {
      isBroken = true
      throw error
    }
  }

  try {
    const handle = await folder.getFileHandle(name, { create: true })
    await written(await handle.createWritable(), watched())
    return ok({ file: await handle.getFile(), drop })
  } catch (error) {
    await drop()
    return fail(isBroken ? 'broken' : isFull(error) ? 'full' : 'none')
  }
}

/** Takes away what was left by pages that are gone. What is being written the browser does not let go. */
export async function sweepOutgoing(): Promise<void> {
  try {
    const folder = await folderOf(false)
    if (!folder) return
    for await (const [name, handle] of folder.entries()) {
      if (await isLeft(handle)) await folder.removeEntry(name).catch(nothing)
    }
  } catch {
    // What cannot be swept today is swept another day.
  }
}

async function folderOf(create: boolean): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage.getDirectory()
    return await root.getDirectoryHandle('outgoing', { create })
  } catch {
    return undefined
  }
}

async function written(writable: FileSystemWritableFileStream, pieces: Pieces): Promise<void> {
  try {
    for await (const piece of pieces) await writable.write(piece)
    await writable.close()
  } catch (error) {
    await writable.abort().catch(nothing)
    throw error
  }
}

/** A younger one may still be on its way out. */
async function isLeft(handle: FileSystemHandle): Promise<boolean> {
  if (!isFile(handle)) return true
  const { lastModified } = await handle.getFile()
  return Date.now() - lastModified > A_WHILE
}

/** Milliseconds. */
const A_WHILE = 600_000

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file'
}

/** Browsers and systems have several names for it. */
function isFull(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === 'QuotaExceededError' || /no space|disk (?:is )?full/i.test(error.message))
  )
}

function nothing(): void {}
