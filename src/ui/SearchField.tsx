import type { JSX, RefObject, TargetedKeyboardEvent } from 'preact'
import type { Completion } from '../search/query/complete'
import { CompletionList } from './CompletionList'
import type { Completing } from './completing'
import { Icon } from './Icon'
import { text } from './text'

interface SearchFieldProps {
  input: RefObject<HTMLInputElement | null>
  placeholder: string
  query: string
  completing: Completing
  onType: (query: string) => void
  /** A key that completes nothing; ↓ goes on to the completions if this leads it nowhere. */
  onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement>) => void
}

/**
 * Where one types what is looked for. Tab and ↑ go among the completions, the arrows walk there, Enter and Tab take one;
 * while none is chosen, Enter and ↓ mean what they mean without them.
 */
export function SearchField(props: SearchFieldProps): JSX.Element {
  const { input, placeholder, query, completing, onType } = props
  const options = completing.options.value
  const at = completing.at.value

  function take({ typed, caret }: Completion): void {
    const { current } = input
    if (current) {
      current.value = typed
      current.setSelectionRange(caret, caret)
    }
    onType(typed)
    void completing.look(typed, caret)
  }

  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        type="text"
        role="combobox"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-label={text('search_label')}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls="search-completions"
        aria-activedescendant={at < 0 ? undefined : `search-completion-${at}`}
        placeholder={placeholder}
        value={query}
        onInput={({ currentTarget: { value, selectionStart } }) => {
          onType(value)
          void completing.look(value, selectionStart ?? value.length)
        }}
        onKeyDown={(event) => {
          if (!event.isComposing) pressed(event, props, take)
        }}
        onBlur={completing.close}
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
      <CompletionList
        id="search"
        options={options.map(({ label }) => label)}
        at={at}
        isStrip={options.every(({ kind }) => kind === 'operator')}
        wayIn="Tab"
        onTake={(place) => {
          const option = options[place]
          if (option) take(option)
        }}
      />
    </search>
  )
}

/** What a key does among the completions; any other key, and any other place, is left to who shows the field. */
function pressed(
  event: TargetedKeyboardEvent<HTMLInputElement>,
  { completing, onKeyDown }: SearchFieldProps,
  take: (completion: Completion) => void,
): void {
  const { key, shiftKey } = event
  const options = completing.options.value
  const at = completing.at.value
  const chosen = options[at]
  const next = options.length > 0 && !shiftKey ? placeAfter(key, at, options.length) : undefined
  if (key === 'Escape' && options.length > 0) completing.close()
  else if (chosen && (key === 'Enter' || (key === 'Tab' && !shiftKey))) take(chosen)
  else if (next !== undefined) completing.at.value = next
  else {
    if (LEAVING.has(key)) completing.close()
    onKeyDown(event)
    if (key === 'ArrowDown' && options.length > 0 && !event.defaultPrevented) completing.at.value = 0
    return
  }
  event.preventDefault()
}

/** Where a key leads among the completions; -1 is out of them, undefined nowhere. */
function placeAfter(key: string, at: number, count: number): number | undefined {
  if (at < 0) return key === 'Tab' ? 0 : key === 'ArrowUp' ? count - 1 : undefined
  if (key === 'ArrowDown') return at + 1 < count ? at + 1 : -1
  return key === 'ArrowUp' ? at - 1 : undefined
}

/** What is offered belongs to where the caret was. */
const LEAVING = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End'])
