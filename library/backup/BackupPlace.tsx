import type { JSX } from 'preact'
import type { BackupSchedule } from '../../src/formats/backup/plan'
import { Notice } from '../../src/ui/Notice'
import { text } from '../../src/ui/text'
import { Icon } from '../Icon'
import type { Model } from '../model'

/** Where backups go, and how often. */
export function BackupPlace({ model }: { model: Model }): JSX.Element {
  const { backups, chooseFolder, useDownloads } = model.backup
  const { place, folderName, canChooseFolder, schedule } = backups.view.value
  return (
    <>
      <section class="choices" aria-labelledby="backup-where">
        <h2 id="backup-where" class="choices-title">
          {text('backup_where')}
        </h2>
        <p class="backup-place">
          <Icon name={place === 'folder' ? 'folder' : 'import'} />
          {place === 'folder' ? text('backup_inFolder', { folder: folderName ?? '…' }) : text('backup_inDownloads')}
        </p>
        <div class="field-buttons">
          {canChooseFolder && (
            <button id="backup-folder" type="button" class="button" onClick={chooseFolder}>
              {text(place === 'folder' ? 'backup_otherFolder' : 'backup_chooseFolder')}
            </button>
          )}
          {place === 'folder' && (
            <button id="backup-downloads" type="button" class="button" onClick={useDownloads}>
              {text('backup_useDownloads')}
            </button>
          )}
        </div>
        <PlacingTrouble model={model} />
      </section>
      <fieldset class="choices">
        <legend>{text('backup_schedule')}</legend>
        <div class="backup-paces">
          {SCHEDULES.map((pace) => (
            <label key={pace} class="choice">
              <input
                type="radio"
                name="schedule"
                id={`schedule-${pace}`}
                checked={schedule === pace}
                onChange={() => backups.choosePace(pace)}
              />
              {text(`schedule_${pace}`)}
            </label>
          ))}
        </div>
        <p class="page-small">{text(schedule === 'off' ? 'schedule_offHint' : 'schedule_hint')}</p>
      </fieldset>
    </>
  )
}

/** Why the place that was chosen last is not used. */
export function PlacingTrouble({ model }: { model: Model }): JSX.Element {
  const reason = model.backup.placing.value
  return (
    <div class="outcome" role="status">
      {reason && <Notice icon="warning" sentence={text(`fail_${reason}`)} isUrgent />}
    </div>
  )
}

const SCHEDULES: BackupSchedule[] = ['hourly', 'daily', 'weekly', 'off']
