import type { JSX } from 'preact'
import { Notice } from '../../src/ui/Notice'
import { counted, text, uiLanguage } from '../../src/ui/text'
import { Icon } from '../Icon'
import type { Model } from '../model'
import { LastBackup } from './LastBackup'
import { momentWords } from './when'

/** How it stands, and one press to make a backup. */
export function BackupStatus({ model }: { model: Model }): JSX.Element {
  const { backup, catalogue } = model
  const { view, work } = backup.backups
  const { last, unsaved = 0, needsPress, isFolderGone, isOfLostLibrary } = view.value
  const isWriting = work.value.is === 'writing'
  return (
    <section class="backup-status" aria-label={text('backup_state')}>
      <LastBackup view={view.value} count={catalogue.heads.value?.length} />
      {unsaved > 0 && last && !isOfLostLibrary && !isWriting && (
        <p class="backup-unsaved">
          <Icon name="info" size={16} />
          {counted('backup_unsaved', unsaved)}
        </p>
      )}
      {isFolderGone && <Notice icon="warning" sentence={text('fail_folderGone')} />}
      {needsPress && !isFolderGone && !isWriting && <Notice icon="lock" sentence={text('backup_needsPress')} />}
      <button
        id="backup-now"
        type="button"
        class="button button-primary"
        aria-disabled={isWriting}
        onClick={() => void (isWriting || backup.backUp())}
      >
        {text(needsPress && !isFolderGone ? 'backup_allow' : 'backup_now')}
      </button>
      <div id="backup-work" class="outcome" role="status">
        <Work model={model} />
      </div>
    </section>
  )
}

function Work({ model: { backup } }: { model: Model }): JSX.Element | null {
  const { view, work, stop } = backup.backups
  const state = work.value
  const { failed } = view.value
  switch (state.is) {
    case 'writing':
      return (
        <>
          <progress
            {...(state.count > 0 && { max: state.count, value: state.done })}
            aria-label={text('backup_writing')}
          />
          <p>
            {state.count > 0
              ? text('backup_progress', { done: state.done, count: state.count })
              : text('backup_writing')}
          </p>
          <button id="backup-stop" type="button" class="button" onClick={stop}>
            {text('export_stop')}
          </button>
        </>
      )
    case 'done': {
      const { record } = state
      const sentence = record ? counted(`backup_${record.standing}`, record.count) : text('backup_nothing')
      return <Notice icon="check" sentence={sentence} />
    }
    case 'failed':
      if (state.reason === 'backupStopped') return <Notice icon="info" sentence={text('fail_backupStopped')} />
      return <Notice icon="warning" sentence={text(`fail_${state.reason}`)} isUrgent />
    default:
      return failed && !view.value.isFolderGone ? (
        <Notice icon="warning" sentence={text(`fail_${failed.reason}`)}>
          <p class="page-small">{text('backup_failedAt', { when: momentWords(failed.at, uiLanguage.value) })}</p>
        </Notice>
      ) : null
  }
}
