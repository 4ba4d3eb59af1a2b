import type { JSX } from 'preact'
import type { KeptRecord } from '../../src/browser/backup-state'
import { counted, text, uiLanguage } from '../../src/ui/text'
import { Icon } from '../Icon'
import type { Model } from '../model'
import { momentWords, sizeWords } from './when'

/** The backups that are there, as far as is known, each with the way back to it. */
export function KeptBackups({ model }: { model: Model }): JSX.Element | null {
  const { kept } = model.backup.backups.view.value
  if (kept.length === 0) return null
  return (
    <details class="fold backup-kept">
      <summary>
        <Icon name="chevron" size={16} />
        {counted('backup_kept', kept.length)}
      </summary>
      <p class="page-small">{text('backup_keptHint')}</p>
      <ul>
        {kept.map((record) => (
          <KeptBackup key={record.seal} record={record} model={model} />
        ))}
      </ul>
    </details>
  )
}

function KeptBackup({ record, model }: { record: KeptRecord; model: Model }): JSX.Element {
  const { kind, count, bytes, createdAt, standing, name } = record
  const language = uiLanguage.value
  const facts = [counted(`kept_${kind}`, count), sizeWords(bytes, language), text(`kept_${standing}`)]
  return (
    <li class="kept-backup" title={name}>
      <div>
        <p>{momentWords(createdAt, language)}</p>
        <p class="page-small">{facts.join(' · ')}</p>
      </div>
      <button
        type="button"
        class="button restore-from"
        aria-label={`${text('restore_toThis')}: ${momentWords(createdAt, language)}`}
        onClick={() => model.backup.restoreFrom(record)}
      >
        {text('restore_toThis')}
      </button>
    </li>
  )
}
