import type { JSX } from 'preact'
import type { BackupView } from '../../src/ui/backups'
import { agoWords } from '../../src/ui/dates'
import { counted, text, uiLanguage } from '../../src/ui/text'
import { Icon } from '../Icon'
import { momentWords } from './when'

interface LastBackupProps {
  view: BackupView
  /** Of all clippings, those in the trash too; undefined until they are read. */
  count: number | undefined
}

/** How old the last backup is, how many clippings it holds, and how sure that is. */
export function LastBackup({ view, count }: LastBackupProps): JSX.Element {
  const { last, unsaved, isOfLostLibrary } = view
  if (!last) return <p class="backup-age">{text('backup_none')}</p>
  const language = uiLanguage.value
  const isCounted = !isOfLostLibrary && count !== undefined && unsaved !== undefined
  return (
    <>
      <p class="backup-age">
        {text('backup_last', { ago: agoWords(last.createdAt, Date.now(), language) })}
        <span class="backup-moment">{momentWords(last.createdAt, language)}</span>
      </p>
      {isCounted && <p>{counted('backup_holds', Math.max(0, count - unsaved))}</p>}
      <p class="backup-standing">
        <Icon name={last.standing === 'verified' ? 'check' : 'info'} size={16} />
        {text(`standing_${last.standing}`)}
      </p>
    </>
  )
}
