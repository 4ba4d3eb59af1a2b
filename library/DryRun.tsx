import type { JSX } from 'preact'
import type { ImportCounts } from '../src/store/import-counts'
import { type CountedKey, counted, text } from '../src/ui/text'
import { Icon } from './Icon'
import type { Model } from './model'

/** What taking the file would come to. */
export function DryRun({ file, counts, model }: { file: string; counts: ImportCounts; model: Model }): JSX.Element {
  return (
    <section class="dry-run" aria-labelledby="dry-run-file">
      <p id="dry-run-file" class="page-hint">
        {text('import_checked', { file })}
      </p>
      <ul class="counts">
        {COUNTED.map(({ key, of }) => {
          const count = of(counts)
          return count > 0 && <li key={key}>{counted(key, count)}</li>
        })}
      </ul>
      <Refusals counts={counts} />
      {taken(counts) > 0 ? (
        <div class="field-buttons">
          <button id="import-start" type="button" class="button button-primary" onClick={model.importing.take}>
            {counted('import_start', taken(counts))}
          </button>
          <CancelButton model={model} />
        </div>
      ) : (
        <div class="field-buttons">
          <p>{text('import_nothing')}</p>
          <CancelButton model={model} />
        </div>
      )}
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

function Refusals({ counts: { refused, refusals } }: { counts: ImportCounts }): JSX.Element | null {
  if (refused === 0) return null
  return (
    <details class="fold">
      <summary>
        <Icon name="chevron" size={16} />
        {counted('import_refused', refused)}
      </summary>
      <ul>
        {refusals.map(({ reason, line }) => (
          <li key={line}>{text('import_line', { line, reason: text(`refused_${reason}`) })}</li>
        ))}
      </ul>
    </details>
  )
}

const COUNTED: { key: CountedKey; of: (counts: ImportCounts) => number }[] = [
  { key: 'import_added', of: ({ added }) => added },
  { key: 'import_enriched', of: ({ enriched }) => enriched },
  { key: 'import_same', of: ({ same }) => same },
]
