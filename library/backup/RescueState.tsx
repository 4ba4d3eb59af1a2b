import type { JSX } from 'preact'
import { counted, text } from '../../src/ui/text'
import type { Model } from '../model'

/** What could be read of a library that is out of order, told exactly. */
export function RescueState({ model: { backup } }: { model: Model }): JSX.Element {
  const state = backup.rescuing.state.value
  return (
    <div id="rescue-state" class="outcome" role="status">
      {state.is === 'reading' && (
        <>
          <progress aria-label={text('rescue')} />
          <p>{counted('rescue_reading', state.done)}</p>
          <button id="rescue-stop" type="button" class="button" onClick={backup.rescuing.stop}>
            {text('export_stop')}
          </button>
        </>
      )}
      {state.is === 'stopped' && <p>{text('export_stopped')}</p>}
      {state.is === 'failed' && <p>{text(`fail_${state.reason}`)}</p>}
      {state.is === 'done' && (
        <>
          <p>{counted('rescue_done', state.report.whole, { file: state.file })}</p>
          {state.report.partly > 0 && <p>{counted('rescue_partly', state.report.partly)}</p>}
          {state.report.unreadable.length > 0 && (
            <>
              <p>{counted('rescue_unreadable', state.report.unreadable.length)}</p>
              <ul class="rescue-list">
                {state.report.unreadable.slice(0, MOST_SHOWN).map(({ id, headline }) => (
                  <li key={id} dir="auto">
                    {headline ?? id}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  )
}

const MOST_SHOWN = 100
