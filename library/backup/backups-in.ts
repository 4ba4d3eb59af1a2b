import { backupDownloads } from '../../src/browser/backup-downloads'
import { backupFolder } from '../../src/browser/backup-folder'
import type { BackupStateStore } from '../../src/browser/backup-state'
import { threadDeflater } from '../../src/browser/deflate-thread'
import { settingsText } from '../../src/browser/settings-copy'
import type { OpenFailure } from '../../src/clipping/kept'
import type { Result } from '../../src/result'
import { backupReadsOver } from '../../src/store/backup-reads'
import { folderHandles } from '../../src/store/folder-handle'
import type { Store } from '../../src/store/store'
import { type Backups, backupsOn } from '../../src/ui/backups'
import { readIn } from '../shelves'

/** Backups of a store that is being opened, into the places that this browser has. */
export function backupsIn(opening: Promise<Result<Store, OpenFailure>>, state: BackupStateStore): Backups {
  return backupsOn({
    reads: backupReadsOver(readIn(opening)),
    state,
    folder: backupFolder(folderHandles()),
    downloads: backupDownloads,
    deflater: threadDeflater,
    settingsText,
    now: () => Date.now(),
  })
}
