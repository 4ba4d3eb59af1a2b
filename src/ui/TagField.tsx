import type { JSX, TargetedKeyboardEvent } from 'preact'
import { Icon } from './Icon'
import { text } from './text'

interface TagFieldProps {
  id: string
  tags: string[]
  /** What is typed and not yet a tag. */
  typed: string
  onType: (typed: string) => void
  onChange: (tags: string[]) => void
}

/** Tags as chips: Enter or a comma adds what is typed, Backspace in the empty field takes the last one away. */
export function TagField({ id, tags, typed, onType, onChange }: TagFieldProps): JSX.Element {
  function pressed(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    if (event.isComposing) return
    const { value } = event.currentTarget
    if (event.key === 'Enter' || event.key === ',' || event.key === '،') {
      event.preventDefault()
      onType('')
      onChange(withTag(tags, value))
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
        dir="auto"
        autocomplete="off"
        aria-label={text('tags_add')}
        placeholder={text('tags_add')}
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={pressed}
      />
    </div>
  )
}

/** With one more tag at the end, unless it is there already or nothing but space. */
export function withTag(tags: string[], typed: string): string[] {
  const tag = typed.trim().replace(/\s+/g, ' ')
  return tag === '' || tags.includes(tag) ? tags : [...tags, tag]
}
