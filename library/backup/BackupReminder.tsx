import type { JSX } from 'preact'
import { Notice } from '../../src/ui/Notice'
import { counted, text } from '../../src/ui/text'
import type { Model } from '../model'

/** Once: much is in no backup, or nothing has been saved for a month. Put away, it stays away until the next backup. */
export function BackupReminder({ model: { backup } }: { model: Model }): JSX.Element | null {
  const { view, work, reminded } = backup.backups
  const { isReminderDue, unsaved = 0 } = view.value
  if (!isReminderDue || work.value.is === 'writing') return null
  return (
    <Notice icon="info" sentence={counted('backup_reminder', unsaved)}>
      <div class="notice-buttons">
        <button
          id="reminder-backup"
          type="button"
          class="button"
          onClick={() => {
            void reminded()
            void backup.backUp()
          }}
        >
          {text('backup_now')}
        </button>
        <button id="reminder-seen" type="button" class="button button-plain" onClick={reminded}>
          {text('backup_notNow')}
        </button>
      </div>
    </Notice>
  )
}
