import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { ImportCounts } from '../../src/store/import-counts'
import type { Rehearsal as Rehearsed } from '../../src/ui/restoring'
import { type CountedKey, counted, text, uiLanguage } from '../../src/ui/text'
import { Icon } from '../Icon'
import type { Model } from '../model'
import { SalvageReports } from './SalvageReports'
import { momentWords } from './when'

interface RehearsalProps {
  rehearsal: Rehearsed
  model: Model
}

/** What taking a backup would come to: nothing has been changed yet. */
export function Rehearsal({ rehearsal, model }: RehearsalProps): JSX.Element {
  const { counts, savedAt, unused, salvaged } = rehearsal
  const { restore, take } = model.backup
  const heading = useRef<HTMLHeadingElement>(null)
  const count = taken(rehearsal, restore.leavesErased.value)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section class="dry-run rehearsal" aria-labelledby="rehearsal-title">
      <h3 ref={heading} id="rehearsal-title" class="choices-title" tabIndex={-1}>
        {savedAt === undefined
          ? text('restore_rehearsal')
          : text('restore_rehearsalOf', { when: momentWords(savedAt, uiLanguage.value) })}
      </h3>
      <SalvageReports salvaged={salvaged} />
      <ul class="counts">
        {COUNTED.map(({ key, of }) => {
          const some = of(counts)
          return some > 0 && <li key={key}>{counted(key, some)}</li>
        })}
      </ul>
      <ErasedChoice erased={counts.restored?.erasedSince ?? 0} model={model} />
      <Refusals counts={counts} />
      {unused.length > 0 && <p class="page-small">{counted('restore_unused', unused.length)}</p>}
      {count === 0 && <p>{text(isEmpty(counts) ? 'restore_empty' : 'restore_nothing')}</p>}
      <div class="field-buttons">
        {count > 0 && (
          <button id="restore-start" type="button" class="button button-primary" onClick={take}>
            {counted('restore_start', count)}
          </button>
        )}
        <RestoreCancel model={model} />
      </div>
    </section>
  )
}

/** Leaves everything as it is. */
export function RestoreCancel({ model }: { model: Model }): JSX.Element {
  return (
    <button id="restore-cancel" type="button" class="button" onClick={model.backup.restore.drop}>
      {text('cancel')}
    </button>
  )
}

/** How many clippings taking it would change or bring back. */
export function taken({ counts: { added, enriched, restored } }: Rehearsed, leavesErased: boolean): number {
  return added + enriched + (leavesErased ? 0 : (restored?.erasedSince ?? 0))
}

function isEmpty(counts: ImportCounts): boolean {
  return !counts.restored?.erasedSince && COUNTED.every(({ of }) => of(counts) === 0)
}

function ErasedChoice({ erased, model }: { erased: number; model: Model }): JSX.Element | null {
  const { leavesErased, leaveErased } = model.backup.restore
  if (erased === 0) return null
  return (
    <fieldset class="choices erased-choice">
      <legend>{counted('restore_erased', erased)}</legend>
      {[false, true].map((leaves) => (
        <label key={String(leaves)} class="choice">
          <input
            type="radio"
            name="erased"
            id={leaves ? 'erased-leave' : 'erased-back'}
            checked={leavesErased.value === leaves}
            onChange={() => leaveErased(leaves)}
          />
          {text(leaves ? 'restore_leaveErased' : 'restore_erasedBack')}
        </label>
      ))}
    </fieldset>
  )
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
        {refusals.map(({ reason, line, file = '' }) => (
          <li key={`${file} ${line}`}>
            <bdi dir="ltr">{file}</bdi> {text('import_line', { line, reason: text(`refused_${reason}`) })}
          </li>
        ))}
      </ul>
    </details>
  )
}

const COUNTED: { key: CountedKey; of: (counts: ImportCounts) => number }[] = [
  { key: 'restore_added', of: ({ added }) => added },
  { key: 'restore_newerThere', of: ({ enriched }) => enriched },
  { key: 'restore_newerHere', of: ({ restored }) => restored?.newerHere ?? 0 },
  { key: 'restore_inTrash', of: ({ restored }) => restored?.inTrash ?? 0 },
  { key: 'restore_same', of: ({ same }) => same },
]
