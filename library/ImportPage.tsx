import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { ImportCounts } from '../src/store/import-counts'
import { Notice } from '../src/ui/Notice'
import { counted, text } from '../src/ui/text'
import { CancelButton, DryRun } from './DryRun'
import { FileChoice, useFileDrop } from './FileChoice'
import { ImportDone, ImportTakenBack } from './ImportDone'
import { ImportPrograms } from './ImportPrograms'
import type { ImportState } from './importing'
import type { Model } from './model'
import { Page } from './Page'
import { RefusedFiles } from './RefusedFiles'

/** Clippings out of files: choose them, see what is in them, take it or leave it, and take it back. */
export function ImportPage({ model }: { model: Model }): JSX.Element {
  const state = model.importing.state.value
  const isBusy = BUSY.has(state.is)
  const isOver = useFileDrop(model, isBusy)
  const outcome = useRef<HTMLDivElement>(null)

  // What was pressed has gone: whoever uses keys goes on from here.
  useEffect(() => {
    if (state.is !== 'idle' && document.activeElement === document.body) outcome.current?.focus()
  }, [state.is])

  return (
    <Page title={text('import_title')} hint={text('import_hint')}>
      {!isBusy && <FileChoice model={model} isAgain={state.is !== 'idle'} isOver={isOver} />}
      <div ref={outcome} id="import-state" class="outcome" role="status" tabIndex={-1}>
        <Outcome state={state} model={model} />
      </div>
      {!isBusy && <ImportPrograms />}
    </Page>
  )
}

const BUSY = new Set<ImportState['is']>(['looking', 'looked', 'taking', 'takingBack'])

function Outcome({ state, model }: { state: ImportState; model: Model }): JSX.Element | null {
  switch (state.is) {
    case 'idle':
      return null
    case 'looking':
      return (
        <>
          <progress aria-label={text('import_title')} max={Math.max(1, state.size)} value={state.done} />
          <p>{text('import_looking', { file: state.file })}</p>
          <p>{counted('import_seen', seen(state.counts))}</p>
          <CancelButton model={model} />
        </>
      )
    case 'looked':
      return <DryRun {...state} model={model} />
    case 'refused':
      return <RefusedFiles files={state.files} isUrgent />
    case 'taking':
      return (
        <>
          <progress
            aria-label={text('import_title')}
            {...(state.count > 0 && { max: state.count, value: state.done })}
          />
          <p>{text('import_writing')}</p>
        </>
      )
    case 'done':
      return <ImportDone {...state} model={model} />
    case 'takingBack':
      return (
        <>
          <progress aria-label={text('import_undo')} max={Math.max(1, state.count)} value={state.done} />
          <p>{text('import_undoing')}</p>
        </>
      )
    case 'takenBack':
      return <ImportTakenBack came={state.came} model={model} />
    case 'failed':
      return <Notice icon="warning" sentence={text(`fail_${state.reason}`)} isUrgent />
  }
}

function seen({ added, enriched, same, refused }: ImportCounts): number {
  return added + enriched + same + refused
}
