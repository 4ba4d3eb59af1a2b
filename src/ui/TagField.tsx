import { useSignal } from '@preact/signals'
import type { JSX, TargetedKeyboardEvent } from 'preact'
import { CompletionList } from './CompletionList'
import { completionsFor } from './completions'
import { Icon } from './Icon'
import { text } from './text'

interface TagFieldProps {
  id: string
  tags: string[]
  /** Tags that complete what is typed. */
  known: readonly string[]
  /** What is typed and not yet a tag. */
  typed: string
  onType: (typed: string) => void
  onChange: (tags: string[]) => void
  /** Escape was pressed, and there was nothing else to leave. */
  onLeave?: () => void
}

/**
 * Tags as chips: Enter or a comma adds what is typed, arrows walk through what it may become, Backspace in the empty
 * field takes the last one away.
 */
export function TagField({ id, tags, known, typed, onType, onChange, onLeave }: TagFieldProps): JSX.Element {
  const completions = completionsFor(typed, known, tags)
  /** The completion that Enter takes; -1 for what is typed. */
  const at = useSignal(-1)

  function add(tag: string): void {
    at.value = -1
    onType('')
    onChange(withTag(tags, tag))
  }

  function pressed(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    if (event.isComposing) return
    const { value } = event.currentTarget
    const step = completions.length > 0 ? STEPS.get(event.key) : undefined
    if (step) {
      event.preventDefault()
      at.value = Math.max(-1, Math.min(completions.length - 1, at.value + step))
    }
    if (event.key === 'Enter' || event.key === ',' || event.key === '،') {
      event.preventDefault()
      add(completions[at.value] ?? value)
    }
    if (event.key === 'Escape' && onLeave) {
      event.preventDefault()
      onLeave()
    }
    if (event.key === 'Backspace' && value === '') onChange(tags.slice(0, -1))
  }

  return (
    <div class="tag-field">
      <ul class="tags" aria-label={text('tags_label')}>
        {tags.map((tag) => (
          <li key={tag} class="tag">
            <bdi>{tag}</bdi>
            <button
              type="button"
              aria-label={text('tags_remove', { tag })}
              onClick={() => onChange(tags.filter((other) => other !== tag))}
            >
              <Icon name="close" size={16} />
            </button>
          </li>
        ))}
      </ul>
      <input
        id={id}
        type="text"
        role="combobox"
        dir="auto"
        autocomplete="off"
        aria-label={text('tags_add')}
        aria-autocomplete="list"
        aria-expanded={completions.length > 0}
        aria-controls={`${id}-completions`}
        aria-activedescendant={at.value < 0 ? undefined : `${id}-completion-${at.value}`}
        placeholder={text('tags_add')}
        value={typed}
        onInput={(event) => {
          at.value = -1
          onType(event.currentTarget.value)
        }}
        onKeyDown={pressed}
      />
      <CompletionList
        id={id}
        options={completions}
        at={at.value}
        onTake={(place) => add(completions[place] ?? typed)}
      />
    </div>
  )
}

/** With one more tag at the end, unless it is there already or nothing but space. */
export function withTag(tags: string[], typed: string): string[] {
  const tag = typed.trim().replace(/\s+/g, ' ')
  return tag === '' || tags.includes(tag) ? tags : [...tags, tag]
}

const STEPS = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
])
