import type { JSX } from 'preact'
import { text } from '../../src/ui/text'
import type { Model } from '../model'
import { PlacingTrouble } from './BackupPlace'

/** Nobody has said yet where backups go: why there should be some, and the two ways. */
export function FirstBackup({ model }: { model: Model }): JSX.Element {
  const { backups, chooseFolder, useDownloads } = model.backup
  const { canChooseFolder } = backups.view.value
  return (
    <section class="backup-first" aria-label={text('backup_first')}>
      <p>{text('backup_first')}</p>
      <p>{text('backup_firstHow')}</p>
      <p>{text(canChooseFolder ? 'backup_firstWhere' : 'backup_firstDownloads')}</p>
      <div class="field-buttons">
        {canChooseFolder && (
          <button id="backup-folder" type="button" class="button button-primary" onClick={chooseFolder}>
            {text('backup_chooseFolder')}
          </button>
        )}
        <button
          id="backup-downloads"
          type="button"
          class={canChooseFolder ? 'button' : 'button button-primary'}
          onClick={useDownloads}
        >
          {text('backup_useDownloads')}
        </button>
      </div>
      <PlacingTrouble model={model} />
    </section>
  )
}
