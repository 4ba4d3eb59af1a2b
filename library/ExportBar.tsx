import type { JSX } from 'preact'
import { counted, text, uiLanguage } from '../src/ui/text'
import { ExportOutcome } from './ExportOutcome'
import type { FormatEntry } from './export-formats'
import { exportName } from './export-name'
import type { ExportSet } from './export-sets'
import { Icon } from './Icon'
import type { Model } from './model'

interface ExportBarProps {
  model: Model
  set: ExportSet
  entry: FormatEntry
}

/** What comes of what was chosen, and the buttons that do it; always in sight. */
export function ExportBar({ model, set, entry }: ExportBarProps): JSX.Element {
  const { exporting } = model
  const state = exporting.state.value
  const isEmpty = set.heads.length === 0
  return (
    <div class="export-bar">
      {isEmpty && <p>{text('export_nothing')}</p>}
      {!isEmpty && state.is !== 'writing' && <Offer model={model} set={set} entry={entry} />}
      <div id="export-state" class="outcome" role="status">
        <ExportOutcome state={state} stop={exporting.stop} />
      </div>
    </div>
  )
}

function Offer({ model, set, entry }: ExportBarProps): JSX.Element {
  const { exporting, ports } = model
  const { format } = entry
  const { heads, headline, label } = set
  const hasPast = heads.some(({ revisions }) => revisions > 0)
  const name = exportName({ format, now: Date.now(), ...(headline && { headline }), ...(label && { label }) })
  const order = { format, heads, name, lang: uiLanguage.value }
  const { mime } = format
  return (
    <>
      <p class="export-file">
        <Icon name="export" size={16} />
        <bdi>{name}</bdi>
      </p>
      {entry.lacks && <p class="export-lacks">{text(entry.lacks)}</p>}
      {entry.isOfPresent && hasPast && <p class="export-lacks">{text('export_lacks_past')}</p>}
      {entry.isOfMarks && <MarkedWords model={model} set={set} />}
      <div class="export-buttons">
        <button
          id="export-start"
          type="button"
          class="button button-primary"
          onClick={() => void exporting.save(order)}
        >
          {counted('export_start', heads.length)}
        </button>
        {format.copied && (
          <button id="export-copy" type="button" class="button" onClick={() => void exporting.copy(order)}>
            {text('export_copy')}
          </button>
        )}
        {ports.files.sharing.takes({ name, mime }) && (
          <button id="export-share" type="button" class="button" onClick={() => void exporting.share(order)}>
            {text('export_share')}
          </button>
        )}
      </div>
    </>
  )
}

/** How many of them have something that is marked, where not all have. */
function MarkedWords({ model, set: { heads } }: Pick<ExportBarProps, 'model' | 'set'>): JSX.Element | null {
  const marked = new Set(model.highlights.all.value?.map(({ head }) => head.id))
  const count = heads.filter(({ id }) => marked.has(id)).length
  if (count === heads.length) return null
  const words = count === 0 ? text('export_markedNone') : counted('export_marked', count, { all: heads.length })
  return <p class="export-lacks">{words}</p>
}
