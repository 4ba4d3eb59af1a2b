import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { text } from '../src/ui/text'
import { Icon } from './Icon'
import type { Model } from './model'

/** Milliseconds that news of a success stand; what went wrong stays until it is put away. */
const LONG_ENOUGH = 8_000

/** What was done last, and the way to take it back. */
export function Toast({ model: { actions } }: { model: Model }): JSX.Element {
  const news = actions.news.value

  useEffect(() => {
    if (!news || news.isTrouble) return undefined
    const timer = setTimeout(actions.dismiss, LONG_ENOUGH)
    return () => clearTimeout(timer)
  }, [news, actions])

  return (
    <div id="toast" class="toast" role={news?.isTrouble ? 'alert' : 'status'}>
      {news && (
        <div class={news.isTrouble ? 'toast-box is-trouble' : 'toast-box'}>
          <Icon name={news.isTrouble ? 'warning' : 'check'} />
          <p>{news.sentence}</p>
          {news.undo && (
            <button id="undo" type="button" class="button" aria-keyshortcuts="u" onClick={actions.undo}>
              <Icon name="undo" size={16} />
              {text('undo')}
            </button>
          )}
          <button
            id="toast-close"
            type="button"
            class="button button-icon"
            aria-label={text('close')}
            title={text('close')}
            onClick={actions.dismiss}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      )}
    </div>
  )
}
