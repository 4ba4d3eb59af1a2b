import { useSignal } from '@preact/signals'
import type { JSX, TargetedDragEvent } from 'preact'
import type { ImportCounts } from '../src/store/import-counts'
import { Notice } from '../src/ui/Notice'
import { counted, text } from '../src/ui/text'
import { CancelButton, DryRun, taken } from './DryRun'
import { Icon } from './Icon'
import type { ImportState } from './importing'
import type { Model } from './model'
import { Page } from './Page'

/** Clippings out of a file: choose it, see what is in it, take it or leave it. */
export function ImportPage({ model }: { model: Model }): JSX.Element {
  const { importing } = model
  const state = importing.state.value
  const isBusy = state.is === 'looking' || state.is === 'looked' || state.is === 'taking'
  return (
    <Page title={text('import_title')} hint={text('import_hint')}>
      {!isBusy && <FileChoice model={model} isAgain={state.is !== 'idle'} />}
      <div id="import-state" class="outcome" role="status">
        <Outcome state={state} model={model} />
      </div>
    </Page>
  )
}

function FileChoice({ model, isAgain }: { model: Model; isAgain: boolean }): JSX.Element {
  const isOver = useSignal(false)
  const look = (files: FileList | null | undefined) => {
    const file = files?.[0]
    if (file) void model.importing.look(file)
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
      <Icon name="import" />
      <span class="drop-words">
        <span class="drop-choose">{text(isAgain ? 'import_another' : 'import_choose')}</span> {text('import_drop')}
      </span>
      <input
        id="import-file"
        class="unseen"
        type="file"
        accept={acceptedBy(model)}
        onChange={({ currentTarget }) => {
          look(currentTarget.files)
          // The same file can be chosen again.
          currentTarget.value = ''
        }}
      />
    </label>
  )
}

/** The extensions of all files that come in. */
function acceptedBy({ ports }: Model): string {
  const readable = [...ports.files.formats.values()].filter(({ read }) => read)
  return [...new Set([...readable.map(({ extension }) => `.${extension}`), '.htm', '.txt'])].join(',')
}

function Outcome({ state, model }: { state: ImportState; model: Model }): JSX.Element | null {
  switch (state.is) {
    case 'idle':
      return null
    case 'looking':
      return (
        <>
          <progress aria-label={text('import_title')} />
          <p>{text('import_looking', { file: state.file })}</p>
          <p>{counted('import_seen', seen(state.counts))}</p>
          <CancelButton model={model} />
        </>
      )
    case 'looked':
      return <DryRun file={state.file} counts={state.counts} model={model} />
    case 'taking':
      return (
        <>
          <progress aria-label={text('import_title')} />
          <p>{text('import_writing')}</p>
        </>
      )
    case 'done':
      return (
        <Notice icon="check" sentence={counted('import_done', taken(state.counts))}>
          <p>{text('import_doneHint')}</p>
          <button
            id="import-list"
            type="button"
            class="button"
            onClick={() => model.go({ page: 'list', shelf: { name: 'all' } })}
          >
            {text('import_toList')}
          </button>
        </Notice>
      )
    case 'failed':
      return (
        <Notice icon="warning" sentence={text(`fail_${state.reason}`)} isUrgent>
          {state.line !== undefined && <p>{text('import_atLine', { line: state.line })}</p>}
        </Notice>
      )
  }
}

function seen({ added, enriched, same, refused }: ImportCounts): number {
  return added + enriched + same + refused
}
