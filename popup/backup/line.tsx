import { signal } from '@preact/signals'
import type { JSX } from 'preact'
import { lastBackupAt } from '../../src/browser/backup-age'
import { agoWords } from '../../src/ui/dates'
import { text, uiLanguage } from '../../src/ui/text'
import type { Model } from '../model'
import type { Ports } from '../ports'

/** How old the last backup is, and one press to make one: in the library, because the popup may close at any moment. */
export function backupLineOn(
  { shelf }: Pick<Model, 'shelf'>,
  openLibrary: Ports['openLibrary'],
): () => JSX.Element | null {
  /** Milliseconds since 1970, UTC; 0 where there is none. */
  const last = signal<number | undefined>(undefined)
  void lastBackupAt().then((at) => {
    last.value = at
  })
  return () => {
    const then = last.value
    if (then === undefined || !(then || shelf.value?.count)) return null
    return (
      <footer id="backup-line" class="list-head backup-line">
        <span class="list-title">
          {then ? text('backup_last', { ago: agoWords(then, Date.now(), uiLanguage.value) }) : text('backup_none')}
        </span>
        <button id="back-up" type="button" class="list-more" onClick={() => openLibrary({ page: 'backup/now' })}>
          {text('backup_now')}
        </button>
      </footer>
    )
  }
}
