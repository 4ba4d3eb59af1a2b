import { useSignal } from '@preact/signals'
import type { JSX, TargetedDragEvent } from 'preact'
import { Notice } from '../../src/ui/Notice'
import type { RestoreFailed } from '../../src/ui/restoring'
import { counted, shareWords, text } from '../../src/ui/text'
import { Icon } from '../Icon'
import type { Model } from '../model'
import { Rehearsal, RestoreCancel, taken } from './Rehearsal'

/** Files of backups on their way back: chosen, looked through, rehearsed, and taken or left. */
export function RestoreSection({ model }: { model: Model }): JSX.Element {
  const { backup } = model
  const state = backup.restore.state.value
  const { last } = backup.backups.view.value
  const isBusy = state.is !== 'idle' && state.is !== 'done' && state.is !== 'failed'
  return (
    <section id="restore" class="choices" aria-labelledby="restore-title">
      <h2 id="restore-title" class="choices-title">
        {text('restore_title')}
      </h2>
      <p class="page-hint">{text('restore_hint')}</p>
      {!isBusy && (
        <>
          <WantedFiles names={backup.wanted.value} />
          <FileChoice model={model} />
          {last?.place === 'folder' && (
            <button id="restore-newest" type="button" class="button" onClick={() => backup.restoreFrom(last)}>
              {text('restore_last')}
            </button>
          )}
        </>
      )}
      <div id="restore-state" class="outcome" role="status">
        <Outcome model={model} />
      </div>
    </section>
  )
}

/** No extension can read downloads: only the reader can give them. */
function WantedFiles({ names }: { names: readonly string[] }): JSX.Element | null {
  if (names.length === 0) return null
  return (
    <Notice icon="info" sentence={counted('restore_wanted', names.length)}>
      <ul class="wanted-files">
        {names.map((name) => (
          <li key={name}>
            <bdi dir="ltr">{name}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function FileChoice({ model: { backup } }: { model: Model }): JSX.Element {
  const isOver = useSignal(false)
  const look = (files: FileList | null | undefined) => {
    if (files && files.length > 0) void backup.restore.look([...files])
  }

  function dropped(event: TargetedDragEvent<HTMLElement>): void {
    event.preventDefault()
    isOver.value = false
    look(event.dataTransfer?.files)
  }

  return (
    <label
      class={isOver.value ? 'drop is-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        isOver.value = true
      }}
      onDragLeave={() => {
        isOver.value = false
      }}
      onDrop={dropped}
    >
      <Icon name="backup" />
      <span class="drop-words">
        <span class="drop-choose">{text('restore_choose')}</span> {text('restore_drop')}
      </span>
      <input
        id="restore-files"
        class="unseen"
        type="file"
        accept=".zip"
        multiple
        onChange={({ currentTarget }) => {
          look(currentTarget.files)
          // The same files can be chosen again.
          currentTarget.value = ''
        }}
      />
    </label>
  )
}

function Outcome({ model }: { model: Model }): JSX.Element | null {
  const state = model.backup.restore.state.value
  switch (state.is) {
    case 'idle':
      return null
    case 'looking':
      return (
        <>
          <progress
            {...(state.size > 0 && { max: state.size, value: state.done })}
            aria-label={text('restore_looking')}
          />
          <p>
            {text('restore_looking')} {shareWords(state.done, state.size)}
          </p>
          <RestoreCancel model={model} />
        </>
      )
    case 'rehearsing': {
      const { added, enriched, same, refused } = state.counts
      return (
        <>
          <progress aria-label={text('restore_rehearsing')} />
          <p>{counted('restore_seen', added + enriched + same + refused)}</p>
          <RestoreCancel model={model} />
        </>
      )
    }
    case 'looked':
      return <Rehearsal rehearsal={state.rehearsal} model={model} />
    case 'taking':
      return (
        <>
          <progress aria-label={text('restore_taking')} />
          <p>{text('restore_taking')}</p>
        </>
      )
    case 'done':
      return <Done count={taken(state.rehearsal, model.backup.restore.leavesErased.value)} model={model} />
    case 'failed':
      return <Failed state={state} model={model} />
  }
}

function Done({ count, model }: { count: number; model: Model }): JSX.Element {
  return (
    <Notice icon="check" sentence={counted('restore_done', count)}>
      <p>{text('restore_doneHint')}</p>
      <button
        id="restore-list"
        type="button"
        class="button"
        onClick={() => model.go({ page: 'list', shelf: { name: 'all' } })}
      >
        {text('import_toList')}
      </button>
    </Notice>
  )
}

function Failed({ state, model }: { state: RestoreFailed; model: Model }): JSX.Element {
  const { reason, file, canSalvage } = state
  const isStopped = reason === 'importStopped'
  return (
    <Notice icon={isStopped ? 'info' : 'warning'} sentence={text(`fail_${reason}`)} isUrgent={!isStopped}>
      {file !== undefined && <p>{text('restore_file', { file })}</p>}
      {canSalvage && (
        <>
          <p>{text('restore_salvageHint')}</p>
          <button id="restore-salvage" type="button" class="button" onClick={model.backup.restore.salvage}>
            {text('restore_salvage')}
          </button>
        </>
      )}
    </Notice>
  )
}
