import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { LONGEST_NAME, type SavedSearch } from '../src/search/saved-search'
import { Menu } from '../src/ui/Menu'
import { searchFor } from '../src/ui/place'
import { orderOf } from '../src/ui/saved-searches'
import { text } from '../src/ui/text'
import type { Model } from './model'
import { RailLink } from './RailLink'

/** Searches that can be asked again, each to be renamed and taken away. */
export function SavedShelves({ model }: { model: Model }): JSX.Element | null {
  const all = model.saved.all.value
  if (all.length === 0) return null
  return (
    <section id="saved">
      <h2 class="rail-title">{text('saved_label')}</h2>
      <ul>
        {all.map((search, place) => (
          <SavedShelf key={`${search.query} ${orderOf(search)}`} search={search} place={place} model={model} />
        ))}
      </ul>
    </section>
  )
}

interface SavedShelfProps {
  search: SavedSearch
  place: number
  model: Model
}

function SavedShelf({ search, place, model }: SavedShelfProps): JSX.Element {
  const isRenaming = useSignal(false)
  const { query, order, name } = search
  if (isRenaming.value) {
    return (
      <li>
        <NameField
          name={name}
          onDone={(typed) => {
            isRenaming.value = false
            if (typed !== undefined) void model.saved.rename(search, typed)
          }}
        />
      </li>
    )
  }
  return (
    <RailLink place={{ page: 'list', shelf: searchFor(query, order) }} icon="saved" label={name} model={model}>
      <Menu
        id={`saved-${place}`}
        label={text('saved_more', { name })}
        items={[
          {
            id: `saved-rename-${place}`,
            label: text('saved_rename'),
            icon: 'edit',
            choose: () => {
              isRenaming.value = true
            },
          },
          {
            id: `saved-forget-${place}`,
            label: text('saved_forget'),
            icon: 'trash',
            choose: () => model.forget(search),
          },
        ]}
      />
    </RailLink>
  )
}

interface NameFieldProps {
  name: string
  /** Undefined where the name is to stay. */
  onDone: (typed: string | undefined) => void
}

/** Enter and leaving it keep what was typed, Escape keeps the name as it was. */
function NameField({ name, onDone }: NameFieldProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => input.current?.select(), [])

  return (
    <input
      ref={input}
      id="saved-name"
      class="rail-field"
      type="text"
      dir="auto"
      maxlength={LONGEST_NAME}
      aria-label={text('saved_name')}
      defaultValue={name}
      onKeyDown={(event) => {
        if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
        event.preventDefault()
        onDone(event.key === 'Enter' ? event.currentTarget.value : undefined)
      }}
      onBlur={({ currentTarget }) => onDone(currentTarget.value)}
    />
  )
}
