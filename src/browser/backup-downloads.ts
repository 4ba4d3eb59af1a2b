import browser from 'webextension-polyfill'
import { LARGEST } from '../formats/backup/facts'
import { fail, ok } from '../result'
import type { BackupFile, PlaceFailure, Placing } from './backup-place'

/** Backups among the reader's downloads, in a folder of their own. */
export interface BackupDownloads {
  isAllowed(): Promise<boolean>
  /** From a click; true if it is allowed now. */
  allow(): Promise<boolean>
  /** The browser takes the file whole: until it is saved, it is held beside the library. */
  write(file: BackupFile): Promise<Placing>
  /** Is a file still there, as far as the browser knows? */
  holds(downloadId: number): Promise<boolean>
  /** Removes a file that we wrote ourselves, and what the browser says of it. */
  remove(downloadId: number): Promise<void>
}

export const backupDownloads: BackupDownloads = {
  isAllowed: () => browser.permissions.contains(WANTED),
  allow: () => browser.permissions.request(WANTED).catch(() => false),
  async write(file) {
    if (!(await browser.permissions.contains(WANTED))) return fail('downloadsLocked')
    const parts: Blob[] = []
    let bytes = 0
    try {
      for await (const chunk of file.chunks) {
        bytes += chunk.length
        if (file.signal?.aborted) return fail('backupStopped')
        if (bytes > LARGEST) return fail('backupTooLarge')
        parts.push(new Blob([chunk]))
      }
    } catch {
      return fail('backupFailed')
    }
    return downloaded(new Blob(parts, { type: 'application/zip' }), file)
  },
  async holds(id) {
    const [download] = (await browser.downloads?.search({ id }).catch(() => [])) ?? []
    return download?.state === 'complete' && download.exists !== false
  },
  async remove(id) {
    await browser.downloads?.removeFile(id).catch(nothing)
    await browser.downloads?.erase({ id }).catch(nothing)
  },
}

const WANTED = { permissions: ['downloads' as const] }

async function downloaded(blob: Blob, { name, signal }: BackupFile): Promise<Placing> {
  const url = URL.createObjectURL(blob)
  try {
    const filename = `${FOLDER}/${name}`
    const downloadId = await browser.downloads.download({ url, filename, saveAs: false, conflictAction: 'uniquify' })
    const failure = await endOf(downloadId, blob.size, signal)
    if (failure === undefined) return ok({ standing: 'written', downloadId })
    await backupDownloads.remove(downloadId)
    return fail(failure)
  } catch {
    return fail('downloadFailed')
  } finally {
    URL.revokeObjectURL(url)
  }
}

const FOLDER = 'Borideh'

/** Asked again and again: events may have come before one listens. */
async function endOf(id: number, bytes: number, signal: AbortSignal | undefined): Promise<PlaceFailure | undefined> {
  for (;;) {
    const [download] = await browser.downloads.search({ id })
    if (signal?.aborted) {
      await browser.downloads.cancel(id).catch(nothing)
      return 'backupStopped'
    }
    if (!download || download.state === 'interrupted') return 'downloadFailed'
    // Firefox says of a file that it is still writing that it does not exist.
    const isThere = download.exists !== false && download.fileSize === bytes
    if (download.state === 'complete') return isThere ? undefined : 'downloadFailed'
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}

/** Milliseconds. */
const PAUSE = 100

function nothing(): void {}
