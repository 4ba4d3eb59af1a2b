import type { JSX } from 'preact'
import type { Preparing } from '../store/state'
import { shareWords, text } from './text'

/** The library is on its way into the shape of this version: what is not there yet is not lost. */
export function PreparingNotice({ preparing: { done, total } }: { preparing: Preparing }): JSX.Element {
  return (
    <div id="preparing" class="preparing">
      <p>{text('preparing', { percent: shareWords(done, total) })}</p>
      <progress max={total} value={done} aria-label={text('preparing_label')} />
      <p class="preparing-hint">{text('preparing_hint')}</p>
    </div>
  )
}
