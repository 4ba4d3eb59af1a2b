import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ClippingHead } from '../src/clipping/head'
import { Notice } from '../src/ui/Notice'
import { counted, type TextKey, text } from '../src/ui/text'
import type { Catalogue } from './catalogue'
import type { ExportState } from './exporting'
import type { Model } from './model'
import { Page } from './Page'
import { isTrashed } from './shelf'
import { shelfLabel } from './shelf-label'

/** Clippings into a file: which, and what kind of file. */
export function ExportPage({ model }: { model: Model }): JSX.Element {
  const { catalogue, exporting, ports } = model
  const sets = setsOf(model)
  const wanted = useSignal(sets.at(-1)?.name ?? 'all')
  const formatId = useSignal('json')
  const heads = (sets.find(({ name }) => name === wanted.value) ?? sets[0])?.heads ?? []
  const format = ports.files.formats.get(formatId.value)
  const state = exporting.state.value
  const isGathering = wanted.value === 'shelf' && catalogue.hasMore.value
  useEffect(() => {
    let isWanted = wanted.value === 'shelf'
    void listAll(catalogue, () => isWanted)
    return () => {
      isWanted = false
    }
  }, [wanted.value])
  return (
    <Page title={text('export_title')} hint={text('export_hint')}>
      <fieldset class="choices">
        <legend>{text('export_which')}</legend>
        {sets.map(({ name, label }) => (
          <Choice key={name} group="which" id={name} chosen={wanted}>
            {label}
          </Choice>
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>{text('export_as')}</legend>
        {[...ports.files.formats.values()]
          .filter(({ write }) => write)
          .map(({ id }) => (
            <Choice key={id} group="format" id={id} chosen={formatId}>
              {formatLabel(id)}
            </Choice>
          ))}
      </fieldset>
      {isGathering && <Gathering done={heads.length} count={catalogue.total.value} />}
      {heads.length === 0 && <p class="page-hint">{text('export_nothing')}</p>}
      {heads.length > 0 && !isGathering && (
        <button
          id="export-start"
          type="button"
          class="button button-primary"
          aria-disabled={state.is === 'writing'}
          onClick={() => {
            if (format)
              void exporting.start(
                format,
                heads.map(({ id }) => id),
              )
          }}
        >
          {counted('export_start', heads.length)}
        </button>
      )}
      <Progress state={state} stop={exporting.stop} />
    </Page>
  )
}

/** The list holds a part of what was found; all of it is to be written, as long as that is wanted. */
async function listAll({ hasMore, more }: Catalogue, isWanted: () => boolean): Promise<void> {
  while (hasMore.peek() && isWanted()) await more()
}

function Gathering({ done, count }: { done: number; count: number }): JSX.Element {
  return (
    <div id="export-gathering" class="outcome" role="status">
      <progress max={count} value={done} aria-label={text('export_title')} />
      <p>{text('export_gathering', { done, count })}</p>
    </div>
  )
}

interface ChoiceProps {
  group: string
  id: string
  chosen: { value: string }
  children: string
}

function Choice({ group, id, chosen, children }: ChoiceProps): JSX.Element {
  return (
    <label class="choice">
      <input
        type="radio"
        name={group}
        id={`${group}-${id}`}
        value={id}
        checked={chosen.value === id}
        onChange={() => {
          chosen.value = id
        }}
      />
      {children}
    </label>
  )
}

function Progress({ state, stop }: { state: ExportState; stop: () => void }): JSX.Element {
  return (
    <div id="export-state" class="outcome" role="status">
      {state.is === 'writing' && (
        <>
          <progress max={state.count} value={state.done} aria-label={text('export_title')} />
          <p>{text('export_progress', { done: state.done, count: state.count })}</p>
          <button id="export-stop" type="button" class="button" onClick={stop}>
            {text('export_stop')}
          </button>
        </>
      )}
      {state.is === 'done' && (
        <Notice icon="check" sentence={counted('export_done', state.count, { file: state.file })} />
      )}
      {state.is === 'stopped' && <Notice icon="info" sentence={text('export_stopped')} />}
      {state.is === 'failed' && <Notice icon="warning" sentence={text(`fail_${state.reason}`)} isUrgent />}
    </div>
  )
}

interface ExportSet {
  name: string
  label: string
  heads: readonly ClippingHead[]
}

/** Everything, the list that one comes from, what is selected in it; the narrowest last. */
function setsOf({ catalogue, chosen, saved, selection }: Model): ExportSet[] {
  const all = (catalogue.heads.value ?? []).filter((head) => !isTrashed(head))
  const shelf = catalogue.shelf.value
  const listed = catalogue.listed.value
  const onShelf = shelf.name === 'search' ? catalogue.total.value : listed.length
  const selected = selection.value.ids.size > 0 ? chosen.value : []
  const sets = [
    { name: 'all', label: counted('export_all', all.length), heads: all },
    {
      name: 'shelf',
      label: counted('export_shelf', onShelf, { shelf: shelfLabel(shelf, saved) }),
      heads: shelf.name === 'all' || shelf.name === 'trash' ? [] : listed,
    },
    { name: 'selection', label: counted('export_selection', selected.length), heads: selected },
  ]
  return sets.filter(({ name, heads }) => name === 'all' || heads.length > 0)
}

/** A format that was added without a text is called by its id. */
function formatLabel(id: string): string {
  const key = LABELS.get(id)
  return key ? text(key) : id
}

const LABELS = new Map<string, TextKey>([
  ['json', 'format_json'],
  ['jsonl', 'format_jsonl'],
  ['ris', 'format_ris'],
  ['bibtex', 'format_bibtex'],
  ['biblatex', 'format_biblatex'],
  ['csl-json', 'format_csl_json'],
  ['zotero-csv', 'format_zotero_csv'],
  ['csv', 'format_csv'],
  ['bookmarks', 'format_bookmarks'],
  ['markdown', 'format_markdown'],
  ['html', 'format_html'],
  ['epub', 'format_epub'],
  ['docx', 'format_docx'],
  ['corpus', 'format_corpus'],
  ['tei', 'format_tei'],
  ['qdpx', 'format_qdpx'],
  ['annotations', 'format_annotations'],
  ['elasticsearch', 'format_elasticsearch'],
])
