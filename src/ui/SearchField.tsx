import type { JSX, RefObject, TargetedKeyboardEvent } from 'preact'
import { Icon } from './Icon'
import { text } from './text'

interface SearchFieldProps {
  input: RefObject<HTMLInputElement | null>
  placeholder: string
  query: string
  onType: (query: string) => void
  onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement>) => void
}

/** Where one types what is looked for. */
export function SearchField({ input, placeholder, query, onType, onKeyDown }: SearchFieldProps): JSX.Element {
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-label={text('search_label')}
        placeholder={placeholder}
        value={query}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!event.isComposing) onKeyDown(event)
        }}
      />
      {query !== '' && (
        <button
          id="search-clear"
          type="button"
          class="button button-icon"
          aria-label={text('search_clear')}
          title={text('search_clear')}
          onClick={() => {
            onType('')
            input.current?.focus()
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </search>
  )
}
