import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../Icon'
import { text } from '../text'

interface RemovedMarkProps {
  id: string
  onUndo: () => void
}

/** Stands in the place of a mark that was removed just now, with the way back. */
export function RemovedMark({ id, onUndo }: RemovedMarkProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null)

  // The button that removed it is gone; the focus does not go with it.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus()
  }, [])

  return (
    <li class="mark-item is-removed" data-mark={id}>
      <p role="status">{text('mark_removed')}</p>
      <button ref={button} type="button" class="button mark-undo" onClick={onUndo}>
        <Icon name="undo" size={16} />
        {text('undo')}
      </button>
    </li>
  )
}
