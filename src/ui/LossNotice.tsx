import type { ComponentChildren, JSX } from 'preact'
import { Notice } from './Notice'
import { counted, text } from './text'

interface LossNoticeProps {
  /** How many clippings the browser has thrown away. */
  lost: number
  onBringBack: () => void
  onSeen: () => void
  /** What else helps. */
  children?: ComponentChildren
}

/** The browser has put an empty database in the place of ours: what happened, what is safe, what can be done. */
export function LossNotice({ lost, onBringBack, onSeen, children }: LossNoticeProps): JSX.Element {
  return (
    <Notice icon="warning" sentence={counted('storeReset', lost)} isUrgent>
      <div class="notice-buttons">
        <button id="bring-back" type="button" class="button" onClick={onBringBack}>
          {text('storeReset_bringBack')}
        </button>
        {children}
        <button id="loss-seen" type="button" class="button button-plain" onClick={onSeen}>
          {text('understood')}
        </button>
      </div>
    </Notice>
  )
}
