import type { JSX } from 'preact'
import type { ImportCounts } from '../src/store/import-counts'
import type { ImportLines } from '../src/store/import-lines'
import { counted, text } from '../src/ui/text'
import { LineGroup, RefusalGroup } from './ImportLines'
import type { RefusedFile } from './look-through'
import type { Model } from './model'
import { RefusedFiles } from './RefusedFiles'

interface DryRunProps {
  /** Names of those that can be taken. */
  files: string[]
  refused: RefusedFile[]
  counts: ImportCounts
  lines: ImportLines
  model: Model
}

/** What taking the files would come to, clipping by clipping. */
export function DryRun({ files, refused, counts, lines, model }: DryRunProps): JSX.Element {
  const [file = ''] = files
  const count = taken(counts)
  return (
    <section class="dry-run" aria-labelledby="dry-run-file">
      <p id="dry-run-file" class="page-hint">
        {files.length > 1 ? counted('import_checkedMany', files.length) : text('import_checked', { file })}
      </p>
      <div class="counts">
        <LineGroup label="import_added" icon="import" count={counts.added} lines={lines.added} />
        <LineGroup label="import_enriched" icon="edit" count={counts.enriched} lines={lines.enriched} />
        <LineGroup label="import_same" icon="check" count={counts.same} lines={lines.same} />
        <RefusalGroup counts={counts} />
      </div>
      <RefusedFiles files={refused} />
      {count === 0 && <p>{text(counts.same > 0 ? 'import_nothing' : 'import_empty')}</p>}
      <div class="field-buttons">
        {count > 0 && (
          <button id="import-start" type="button" class="button button-primary" onClick={model.importing.take}>
            {counted('import_start', count)}
          </button>
        )}
        <CancelButton model={model} />
      </div>
    </section>
  )
}

/** Leaves everything as it is. */
export function CancelButton({ model }: { model: Model }): JSX.Element {
  return (
    <button id="import-cancel" type="button" class="button" onClick={model.importing.drop}>
      {text('cancel')}
    </button>
  )
}

/** How many clippings taking it would change or add. */
export function taken({ added, enriched }: ImportCounts): number {
  return added + enriched
}
