import type { JSX } from 'preact'
import { agoWords } from '../../src/ui/dates'
import { shareWords, text, uiLanguage } from '../../src/ui/text'
import { Icon } from '../Icon'
import type { Model } from '../model'
import { RailLink } from '../RailLink'

/** The one quiet line at the foot of the rail: how old the last backup is, and one press to make one. */
export function RailBackup({ model }: { model: Model }): JSX.Element {
  const { backups, backUp } = model.backup
  const { place, last, needsPress, failed, isOfLostLibrary } = backups.view.value
  const work = backups.work.value
  const isTroubled = place !== undefined && (needsPress || failed !== undefined || isOfLostLibrary)
  const note =
    work.is === 'writing'
      ? shareWords(work.done, Math.max(1, work.count))
      : last
        ? agoWords(last.createdAt, Date.now(), uiLanguage.value)
        : text('backup_never')
  return (
    <RailLink
      place={{ page: 'backup' }}
      icon={isTroubled ? 'warning' : 'backup'}
      label={text('backup_title')}
      note={note}
      model={model}
    >
      <button
        id="rail-backup"
        type="button"
        class="button button-icon is-seen"
        aria-label={text('backup_now')}
        title={text('backup_now')}
        aria-disabled={work.is === 'writing'}
        onClick={() => void (work.is === 'writing' || backUp())}
      >
        <Icon name="update" size={16} />
      </button>
    </RailLink>
  )
}
