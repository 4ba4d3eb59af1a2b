import type { JSX } from 'preact'
import { Notice } from '../src/ui/Notice'
import { type CountedKey, counted, text, uiLanguage } from '../src/ui/text'
import type { ExportDone, ExportState, Lacking } from './exporting'
import { sizeWords } from './size-words'

/** How far it is, and what became of it. */
export function ExportOutcome({ state, stop }: { state: ExportState; stop: () => void }): JSX.Element | null {
  switch (state.is) {
    case 'idle':
      return null
    case 'writing':
      return <Progress state={state} stop={stop} />
    case 'done':
      return <Done done={state} />
    case 'stopped':
      return <Notice icon="info" sentence={text('export_stopped')} />
    case 'failed':
      return <Notice icon="warning" sentence={text(`fail_${state.reason}`)} isUrgent />
  }
}

interface ProgressProps {
  state: Extract<ExportState, { is: 'writing' }>
  stop: () => void
}

function Progress({ state: { done, count, bytes }, stop }: ProgressProps): JSX.Element {
  const size = sizeWords(bytes, uiLanguage.value)
  return (
    <>
      <progress max={count} value={done} aria-label={text('export_title')} />
      <p>{text(bytes > 0 ? 'export_progressSize' : 'export_progress', { done, count, size })}</p>
      <button id="export-stop" type="button" class="button" onClick={stop}>
        {text('export_stop')}
      </button>
    </>
  )
}

const SENTENCES: Record<ExportDone['where'], CountedKey> = {
  file: 'export_done',
  clipboard: 'export_copied',
  share: 'export_shared',
}

function Done({ done: { where, count, bytes, file, lacking, isTight } }: { done: ExportDone }): JSX.Element {
  const size = sizeWords(bytes, uiLanguage.value)
  return (
    <>
      <Notice icon="check" sentence={counted(SENTENCES[where], count, { file, size })} />
      {isTight && <Notice icon="warning" sentence={text('export_tight', { size })} isUrgent />}
      <LackingNotice sentence="export_unread" lacking={lacking.filter(({ lack }) => lack === 'unread')} />
      <LackingNotice sentence="export_partly" lacking={lacking.filter(({ lack }) => lack === 'partly')} />
    </>
  )
}

function LackingNotice({
  sentence,
  lacking,
}: {
  sentence: CountedKey
  lacking: readonly Lacking[]
}): JSX.Element | null {
  if (lacking.length === 0) return null
  const more = lacking.length - MOST_NAMED
  return (
    <Notice icon="warning" sentence={counted(sentence, lacking.length)} isUrgent>
      <ul class="lacking">
        {lacking.slice(0, MOST_NAMED).map(({ head }) => (
          <li key={head.id} dir="auto" lang={head.lang}>
            {head.headline}
          </li>
        ))}
        {more > 0 && <li>{counted('export_more', more)}</li>}
      </ul>
    </Notice>
  )
}

const MOST_NAMED = 20
