import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { text } from '../../src/ui/text'
import type { Model } from '../model'
import { Page } from '../Page'
import { BackupLosses } from './BackupLosses'
import { BackupPlace } from './BackupPlace'
import { BackupStatus } from './BackupStatus'
import { FirstBackup } from './FirstBackup'
import { KeptBackups } from './KeptBackups'
import { RestoreSection } from './RestoreSection'

/** Where backups go and how old the last one is; and the way back from one. */
export function BackupPage({ model }: { model: Model }): JSX.Element {
  const { backups } = model.backup
  const { place } = backups.view.value
  useEffect(() => void backups.refresh(), [backups])
  return (
    <Page title={text('backup_title')}>
      <BackupLosses model={model} />
      {place ? <BackupStatus model={model} /> : <FirstBackup model={model} />}
      {place && <BackupPlace model={model} />}
      <KeptBackups model={model} />
      <RestoreSection model={model} />
      <p class="page-hint backup-contents">{text('backup_contents')}</p>
    </Page>
  )
}
