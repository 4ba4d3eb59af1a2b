import type { JSX } from 'preact'
import { Notice } from '../../src/ui/Notice'
import { text, uiLanguage } from '../../src/ui/text'
import type { Model } from '../model'
import { RescueState } from './RescueState'
import { momentWords } from './when'

/** The library is not the one that was backed up last, or parts of it cannot be read: the way back, with the files at hand. */
export function BackupLosses({ model }: { model: Model }): JSX.Element | null {
  const { backup, catalogue } = model
  const { beforeLoss, last } = backup.backups.view.value
  const lost = catalogue.lost.value > 0
  const record = catalogue.isDamaged.value ? last : lost ? (beforeLoss ?? last) : undefined
  if (!lost && !catalogue.isDamaged.value) return null
  return (
    <Notice icon="warning" sentence={text(catalogue.isDamaged.value ? 'damaged' : 'backup_lost')}>
      {record && <p>{text('backup_lostLast', { when: momentWords(record.createdAt, uiLanguage.value) })}</p>}
      <div class="notice-buttons">
        {record && (
          <button id="restore-last" type="button" class="button" onClick={() => backup.restoreFrom(record)}>
            {text('restore_last')}
          </button>
        )}
        <RescueButton model={model} />
      </div>
      <RescueState model={model} />
    </Notice>
  )
}

/** In an empty library there is nothing to be read. */
export function RescueButton({ model: { backup, catalogue } }: { model: Model }): JSX.Element | null {
  if (!catalogue.isDamaged.value && !catalogue.heads.value?.length) return null
  return (
    <button
      id="rescue"
      type="button"
      class="button"
      aria-disabled={backup.rescuing.state.value.is === 'reading'}
      onClick={backup.rescuing.start}
    >
      {text('rescue')}
    </button>
  )
}
