import type { JSX } from 'preact'
import { text } from './text'

interface CompletionListProps {
  /** Of the field that they complete: its `aria-controls` is `<id>-completions`. */
  id: string
  options: readonly string[]
  /** The one that is chosen; -1 for none. */
  at: number
  /** Short ones, side by side. */
  isStrip?: boolean
  /** The key that goes among them, where that is no arrow. */
  wayIn?: string
  onTake: (place: number) => void
}

/** What the words in a field may become; the field keeps the focus, and has the keys. */
export function CompletionList({
  id,
  options,
  at,
  isStrip = false,
  wayIn,
  onTake,
}: CompletionListProps): JSX.Element | null {
  if (options.length === 0) return null
  return (
    <div
      id={`${id}-completions`}
      class={isStrip ? 'completions is-strip' : 'completions'}
      role="listbox"
      aria-label={text('completions_label')}
    >
      {options.map((option, place) => (
        <div
          key={option}
          id={`${id}-completion-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
          onPointerDown={(event) => {
            event.preventDefault()
            onTake(place)
          }}
        >
          <bdi>{option}</bdi>
          {wayIn && at < 0 && place === 0 && <i aria-hidden="true">{wayIn}</i>}
        </div>
      ))}
    </div>
  )
}
