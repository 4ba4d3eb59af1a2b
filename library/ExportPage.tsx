import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Notice } from '../src/ui/Notice'
import { text } from '../src/ui/text'
import type { Catalogue } from './catalogue'
import { ExportBar } from './ExportBar'
import { formatGroups } from './export-formats'
import { type ExportSet, exportSets } from './export-sets'
import { FormatChoices } from './FormatChoices'
import type { Model } from './model'
import { Page } from './Page'

/** Clippings into a file: which, what kind of file, and where it goes. */
export function ExportPage({ model }: { model: Model }): JSX.Element {
  const { catalogue, exporting, ports } = model
  const sets = exportSets(model)
  const wanted = useSignal<ExportSet['name']>(sets.at(-1)?.name ?? 'all')
  const formatId = useSignal(model.settings.peek().exportFormat)
  const set = sets.find(({ name }) => name === wanted.value) ?? sets[0]
  const groups = formatGroups(ports.files.formats)
  const entries = groups.flatMap((group) => group.entries)
  const entry = entries.find(({ format }) => format.id === formatId.value) ?? entries[0]
  const isGathering = wanted.value === 'shelf' && catalogue.hasMore.value

  useEffect(() => {
    let isWanted = wanted.value === 'shelf'
    void listAll(catalogue, () => isWanted)
    return () => {
      isWanted = false
    }
  }, [wanted.value])

  useEffect(() => {
    exporting.dismiss()
    return () => {
      exporting.read.value = undefined
    }
  }, [exporting])

  return (
    <Page title={text('export_title')} hint={text('export_hint')}>
      {catalogue.failure.value && <Notice icon="warning" sentence={text(`fail_${catalogue.failure.value}`)} isUrgent />}
      {catalogue.heads.value && set && entry && (
        <>
          <SetChoices sets={sets} chosen={set} onChoose={(name) => (wanted.value = name)} />
          <FormatChoices
            groups={groups}
            chosen={entry}
            onChoose={(exportFormat) => {
              exporting.dismiss()
              formatId.value = exportFormat
              void ports.settings.change({ exportFormat })
            }}
          />
          {isGathering ? (
            <Gathering done={set.heads.length} count={catalogue.total.value} />
          ) : (
            <ExportBar model={model} set={set} entry={entry} />
          )}
        </>
      )}
    </Page>
  )
}

/** The list holds a part of what was found; all of it is to be written, as long as that is wanted. */
async function listAll({ hasMore, more }: Catalogue, isWanted: () => boolean): Promise<void> {
  while (hasMore.peek() && isWanted()) await more()
}

interface SetChoicesProps {
  sets: readonly ExportSet[]
  chosen: ExportSet
  onChoose: (name: ExportSet['name']) => void
}

function SetChoices({ sets, chosen, onChoose }: SetChoicesProps): JSX.Element {
  return (
    <fieldset class="choices export-sets">
      <legend>{text('export_which')}</legend>
      {sets.map(({ name, words }) => (
        <label key={name} class="choice">
          <input
            type="radio"
            name="which"
            id={`which-${name}`}
            value={name}
            checked={name === chosen.name}
            onChange={() => onChoose(name)}
          />
          <span dir="auto">{words}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Gathering({ done, count }: { done: number; count: number }): JSX.Element {
  return (
    <div id="export-gathering" class="export-bar" role="status">
      <progress max={count} value={done} aria-label={text('export_title')} />
      <p>{text('export_gathering', { done, count })}</p>
    </div>
  )
}
