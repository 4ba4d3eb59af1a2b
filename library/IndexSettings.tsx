import type { JSX } from 'preact'
import { Notice } from '../src/ui/Notice'
import { shareWords, text } from '../src/ui/text'
import type { Model } from './model'
import type { RebuildState } from './rebuilding'

/** The search index can be written anew from the clippings, which are not touched. */
export function IndexSettings({ model: { rebuilding } }: { model: Model }): JSX.Element {
  const state = rebuilding.state.value
  return (
    <section class="choices" aria-labelledby="index-title">
      <h2 id="index-title" class="choices-title">
        {text('index_title')}
      </h2>
      <p class="page-hint">{text('index_hint')}</p>
      {state.is !== 'running' && (
        <button id="index-rebuild" type="button" class="button" onClick={rebuilding.start}>
          {text('index_rebuild')}
        </button>
      )}
      <div id="index-state" class="outcome" role="status">
        <Outcome state={state} stop={rebuilding.stop} />
      </div>
    </section>
  )
}

function Outcome({ state, stop }: { state: RebuildState; stop: () => void }): JSX.Element | null {
  switch (state.is) {
    case 'idle':
      return null
    case 'running': {
      const { done, total } = state.progress
      return (
        <>
          <progress {...(total > 0 && { max: total, value: done })} aria-label={text('index_title')} />
          <p>{total > 0 ? text('index_progress', { percent: shareWords(done, total) }) : text('index_starting')}</p>
          <button id="index-stop" type="button" class="button" onClick={stop}>
            {text('export_stop')}
          </button>
        </>
      )
    }
    case 'done':
      return <Notice icon="check" sentence={text('index_done')} />
    case 'stopped':
      return <Notice icon="info" sentence={text('index_stopped')} />
    case 'failed':
      return <Notice icon="warning" sentence={text(`fail_${state.reason}`)} isUrgent />
  }
}
