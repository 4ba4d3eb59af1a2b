import type { JSX } from 'preact'
import type { ImportCounts } from '../src/store/import-counts'
import type { ImportFailure } from '../src/store/imports'
import { Notice } from '../src/ui/Notice'
import { counted, text } from '../src/ui/text'
import { taken } from './DryRun'
import { Icon } from './Icon'
import type { BackCounts, UndoCounts } from './importing'
import type { Model } from './model'

interface ImportDoneProps {
  counts: ImportCounts
  undo?: UndoCounts
  trouble?: ImportFailure
  model: Model
}

/** What has come, and the way to take it back. */
export function ImportDone({ counts, undo, trouble, model }: ImportDoneProps): JSX.Element {
  return (
    <>
      {trouble && <Notice icon="warning" sentence={text(`fail_${trouble}`)} isUrgent />}
      <Notice icon="check" sentence={counted('import_done', taken(counts))}>
        {undo ? <UndoHint undo={undo} /> : <p>{text('import_doneHint')}</p>}
        <div class="field-buttons">
          <ListButton model={model} />
          {undo && (
            <button id="import-undo" type="button" class="button" onClick={model.importing.takeBack}>
              <Icon name="undo" size={16} />
              {text('import_undo')}
            </button>
          )}
        </div>
      </Notice>
    </>
  )
}

function UndoHint({ undo: { added, enriched } }: { undo: UndoCounts }): JSX.Element {
  const parts = [
    added > 0 && counted('import_undoAdded', added),
    enriched > 0 && counted('import_undoEnriched', enriched),
  ]
  return (
    <p id="import-undo-hint">
      {text('import_undoHint', { parts: parts.filter(Boolean).join(text('import_undoJoint')) })}
    </p>
  )
}

/** What taking it back came to; nothing that it says is guessed. */
export function ImportTakenBack({ came, model }: { came: BackCounts; model: Model }): JSX.Element {
  const { trashed, reverted, changedSince } = came
  return (
    <Notice icon="check" sentence={text('import_undone')}>
      {trashed > 0 && <p>{counted('import_undoneAdded', trashed)}</p>}
      {reverted > 0 && <p>{counted('import_undoneEnriched', reverted)}</p>}
      {changedSince > 0 && <p>{counted('import_undoneChanged', changedSince)}</p>}
      <div class="field-buttons">
        <ListButton model={model} />
        {trashed > 0 && (
          <button
            id="import-trash"
            type="button"
            class="button"
            onClick={() => model.go({ page: 'list', shelf: { name: 'trash' } })}
          >
            {text('import_toTrash')}
          </button>
        )}
      </div>
    </Notice>
  )
}

function ListButton({ model }: { model: Model }): JSX.Element {
  return (
    <button
      id="import-list"
      type="button"
      class="button"
      onClick={() => model.go({ page: 'list', shelf: { name: 'all' } })}
    >
      {text('import_toList')}
    </button>
  )
}
