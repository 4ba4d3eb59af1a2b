import type { JSX } from 'preact'
import { LossNotice } from '../../src/ui/LossNotice'
import { Notice } from '../../src/ui/Notice'
import { PreparingNotice } from '../../src/ui/PreparingNotice'
import { text } from '../../src/ui/text'
import type { Model } from '../model'
import { RescueButton } from './BackupLosses'
import { BackupReminder } from './BackupReminder'
import { RescueState } from './RescueState'

/** The store cannot be opened, or the browser has thrown clippings away: then nothing is called empty. */
export function LibraryWarnings({ model }: { model: Model }): JSX.Element {
  const { backup, catalogue } = model
  const { failure, lossSeen, lost, preparing } = catalogue
  const { beforeLoss, last } = backup.backups.view.value
  const record = beforeLoss ?? last
  const restore = () => void (record ? backup.restoreFrom(record) : model.go({ page: 'backup' }))
  return (
    <>
      {failure.value && <Notice icon="warning" sentence={text(`fail_${failure.value}`)} isUrgent />}
      {lost.value > 0 && (
        <LossNotice lost={lost.value} onBringBack={restore} onSeen={lossSeen}>
          <RescueButton model={model} />
        </LossNotice>
      )}
      {catalogue.isDamaged.value && (
        <Notice icon="warning" sentence={text('damaged')} isUrgent>
          <div class="notice-buttons">
            <button id="bring-back" type="button" class="button" onClick={restore}>
              {text('storeReset_bringBack')}
            </button>
            <RescueButton model={model} />
          </div>
        </Notice>
      )}
      <RescueState model={model} />
      {preparing.value && <PreparingNotice preparing={preparing.value} />}
      {catalogue.isMoving.value && <MovingOffer model={model} />}
      <BackupReminder model={model} />
    </>
  )
}

/** The library moves into the shape of a new version: whoever wants a backup before that is done can have one. */
function MovingOffer({ model: { backup } }: { model: Model }): JSX.Element | null {
  if (backup.backups.view.value.unsaved === 0) return null
  return (
    <Notice icon="info" sentence={text('preparing_backup')}>
      <button id="moving-backup" type="button" class="button" onClick={backup.backUp}>
        {text('backup_now')}
      </button>
    </Notice>
  )
}
