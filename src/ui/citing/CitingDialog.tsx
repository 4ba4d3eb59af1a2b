import type { JSX, TargetedEvent, TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { CITATION_STYLES } from '../../formats/citation/style'
import { Notice } from '../Notice'
import { counted, shareWords, text } from '../text'
import { Bibliography } from './Bibliography'
import type { Citing } from './citing'

interface CitingDialogProps {
  citing: Citing
  /** It is closed, and may go. */
  onClose: () => void
}

/** Which style, how it looks, and "Copy". Enter copies, arrows change the style, Escape closes. */
export function CitingDialog({ citing, onClose }: CitingDialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  const isReady = citing.isReady.value

  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [])

  const close = () => dialog.current?.close()

  async function copy(event: TargetedEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (isReady && (await citing.copy())) close()
  }

  /** Left to itself the popup would close with it. */
  function closeByKey(event: TargetedKeyboardEvent<HTMLDialogElement>): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }

  return (
    <dialog
      ref={dialog}
      id="citing"
      class="citing"
      aria-labelledby="citing-title"
      onClose={onClose}
      onKeyDown={closeByKey}
    >
      <form class="citing-form" onSubmit={copy}>
        <h2 id="citing-title" class="citing-title">
          {counted('cite_title', citing.count)}
        </h2>
        <StyleChoice citing={citing} />
        <Preview citing={citing} />
        {citing.isRefused.value && <Notice icon="warning" sentence={text('mark_notCopied')} isUrgent />}
        <div class="citing-buttons">
          <button id="citing-close" type="button" class="button" onClick={close}>
            {text('cancel')}
          </button>
          <button id="citing-copy" type="submit" class="button button-primary" aria-disabled={!isReady}>
            {text('cite_copy')}
          </button>
        </div>
      </form>
    </dialog>
  )
}

function StyleChoice({ citing }: { citing: Citing }): JSX.Element {
  return (
    <fieldset class="citing-styles">
      <legend class="unseen">{text('cite_style')}</legend>
      {CITATION_STYLES.map((id) => (
        <label key={id} class="citing-style">
          <input
            type="radio"
            class="unseen"
            name="citing-style"
            id={`citing-${id}`}
            value={id}
            checked={id === citing.style.value}
            onChange={() => citing.choose(id)}
          />
          {text(`citation_${id}`)}
        </label>
      ))}
    </fieldset>
  )
}

/** One entry is read out as soon as its style has changed; of many only how far they are. */
function Preview({ citing }: { citing: Citing }): JSX.Element {
  const { count } = citing
  const isReady = citing.isReady.value
  const made = citing.entries.value
  // What was made in another style stays in sight for the moment that it takes to make a few anew.
  const entries = isReady || count < MANY ? made : undefined
  return (
    <section
      id="citing-preview"
      class={count > FEW ? 'citing-preview is-long' : 'citing-preview'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      aria-label={text('cite_preview')}
      aria-live={count === 1 ? 'polite' : 'off'}
      aria-busy={!isReady}
    >
      {entries && entries.length > 0 && <Bibliography entries={entries} />}
      {made?.length === 0 && <p>{text('reading_gone')}</p>}
      {made?.length !== 0 && !entries && count > 1 && <Progress citing={citing} />}
    </section>
  )
}

const MANY = 200

/** No more than are seen without scrolling. */
const FEW = 3

function Progress({ citing: { count, done, isRead } }: { citing: Citing }): JSX.Element {
  const percent = shareWords(done.value, count)
  return (
    <div class="citing-progress" role="status">
      <progress max={count} value={done.value} aria-labelledby="citing-doing" />
      <p id="citing-doing">{text(isRead.value ? 'cite_making' : 'cite_reading', { percent })}</p>
    </div>
  )
}
