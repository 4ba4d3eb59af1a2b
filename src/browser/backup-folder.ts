import { examineBackup } from '../formats/backup/examine'
import { LARGEST } from '../formats/backup/facts'
import { fail, ok, type Result } from '../result'
import type { BackupFile, PlaceFailure, Placing } from './backup-place'

/** A folder that the reader has chosen for backups. Chromium alone has this. */
export interface BackupFolder {
  /** Does this browser let one choose folders? */
  canChoose: boolean
  /** 'locked': `unlock` may open it. */
  state(): Promise<'none' | 'open' | 'locked' | 'gone'>
  /** Its name, without where it lies: the browser says no more. */
  name(): Promise<string | undefined>
  /** From a click. */
  choose(): Promise<Result<'chosen' | 'cancelled', PlaceFailure>>
  /** From a click; true if it is open now. */
  unlock(): Promise<boolean>
  /** Writes a backup, reads it back and compares. */
  write(file: BackupFile): Promise<Placing>
  /** A backup of ours, to be restored; undefined where it cannot be had. */
  file(name: string): Promise<File | undefined>
  /** Is a file still there, with so many bytes? */
  holds(name: string, bytes: number): Promise<boolean>
  /** Only what we wrote ourselves; what has gone already is gone. */
  remove(name: string): Promise<void>
}

/** Where the browser's key to the folder is kept: see `store/folder-handle`. */
export interface HandlePort {
  read(): Promise<unknown>
  write(handle: object): Promise<void>
}

export function backupFolder(handles: HandlePort): BackupFolder {
  const folder = async () => folderFrom(await handles.read().catch(() => undefined))

  return {
    canChoose: folderPicker() !== undefined,
    async state() {
      const held = await folder()
      if (!held) return 'none'
      if ((await held.queryPermission?.(WRITING)) === 'prompt') return 'locked'
      const failure = await isReachable(held)
      return failure === undefined ? 'open' : failure === 'folderLocked' ? 'locked' : 'gone'
    },
    name: async () => (await folder())?.name,
    async choose() {
      try {
        const chosen = await folderPicker()?.({ id: 'backups', mode: 'readwrite' })
        if (!chosen) return fail('folderLocked')
        await handles.write(chosen)
        return ok('chosen')
      } catch (error) {
        return nameOf(error) === 'AbortError' ? ok('cancelled') : fail(failureOf(error))
      }
    },
    unlock: async () => (await (await folder())?.requestPermission?.(WRITING).catch(nothing)) === 'granted',
    async write(file) {
      const held = await folder()
      if (!held) return fail('folderGone')
      if ((await held.queryPermission?.(WRITING)) === 'prompt') return fail('folderLocked')
      return written(held, file)
    },
    file: async (name) => fileIn(await folder(), name),
    holds: async (name, bytes) => (await fileIn(await folder(), name))?.size === bytes,
    async remove(name) {
      await (await folder())?.removeEntry(name).catch(nothing)
    },
  }
}

/** The parts of the File System Access API that TypeScript does not know; Firefox has them for its own storage alone. */
interface Folder extends FileSystemDirectoryHandle {
  queryPermission?(wanted: typeof WRITING): Promise<PermissionState>
  requestPermission?(wanted: typeof WRITING): Promise<PermissionState>
}

type FolderPicker = (options: { id: string; mode: 'readwrite' }) => Promise<Folder>

const WRITING = { mode: 'readwrite' } as const

function folderPicker(): FolderPicker | undefined {
  const { showDirectoryPicker } = globalThis as { showDirectoryPicker?: FolderPicker }
  return showDirectoryPicker
}

function folderFrom(held: unknown): Folder | undefined {
  const isFolder = typeof held === 'object' && held !== null && 'kind' in held && held.kind === 'directory'
  return isFolder ? (held as Folder) : undefined
}

/** A folder says that it is gone only when something is wanted of it. */
async function isReachable(folder: Folder): Promise<PlaceFailure | undefined> {
  try {
    await folder.keys().next()
    return undefined
  } catch (error) {
    return failureOf(error)
  }
}

async function fileIn(folder: Folder | undefined, name: string): Promise<File | undefined> {
  try {
    const handle = await folder?.getFileHandle(name)
    return await handle?.getFile()
  } catch {
    return undefined
  }
}

async function written(folder: Folder, file: BackupFile): Promise<Placing> {
  try {
    const handle = await folder.getFileHandle(file.name, { create: true })
    const failure = (await writtenInto(handle, file)) ?? (await differenceIn(handle, file))
    if (failure === undefined) return ok({ standing: 'verified' })
    await folder.removeEntry(file.name).catch(nothing)
    return fail(failure)
  } catch (error) {
    await folder.removeEntry(file.name).catch(nothing)
    return fail(failureOf(error))
  }
}

/** The browser writes beside the file, and puts it in place when it is closed. */
async function writtenInto(handle: FileSystemFileHandle, file: BackupFile): Promise<PlaceFailure | undefined> {
  const writable = await handle.createWritable()
  let bytes = 0
  try {
    for await (const chunk of file.chunks) {
      bytes += chunk.length
      const failure = file.signal?.aborted ? 'backupStopped' : bytes > LARGEST ? 'backupTooLarge' : undefined
      if (failure) await writable.abort()
      if (failure) return failure
      await writable.write(chunk)
    }
    await writable.close()
    return undefined
  } catch (error) {
    await writable.abort().catch(nothing)
    return failureOf(error)
  }
}

async function differenceIn(handle: FileSystemFileHandle, file: BackupFile): Promise<PlaceFailure | undefined> {
  const sealed = file.sealed()
  const found = await handle.getFile()
  const read = await examineBackup(found, file.signal ? { signal: file.signal } : {})
  if (file.signal?.aborted) return 'backupStopped'
  const isSame = read.ok && sealed && read.value.seal.sha256 === sealed.sha256 && found.size === sealed.bytes
  return isSame && read.value.seal.count === sealed.count ? undefined : 'backupDiffers'
}

function failureOf(error: unknown): PlaceFailure {
  switch (nameOf(error)) {
    case 'NotFoundError':
      return 'folderGone'
    case 'NotAllowedError':
    case 'SecurityError':
      return 'folderLocked'
    case 'QuotaExceededError':
      return 'folderFull'
    default:
      return 'backupFailed'
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}

function nothing(): undefined {
  return undefined
}
