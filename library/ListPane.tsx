import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon } from '../src/ui/Icon'
import { Notice } from '../src/ui/Notice'
import { SearchField } from '../src/ui/SearchField'
import { counted, text } from '../src/ui/text'
import { ClippingList } from './ClippingList'
import { discard } from './commands'
import { Divider } from './Divider'
import { EmptyShelf } from './EmptyShelf'
import type { Model } from './model'
import { SelectionBar } from './SelectionBar'
import { shelfLabel } from './shelf-label'

/** The search box, and below it what stands on the shelf or what was found. */
export function ListPane({ model }: { model: Model }): JSX.Element {
  const { catalogue, panes } = model
  const isRead = catalogue.heads.value !== undefined
  return (
    <section class="list-pane" aria-labelledby="list-title">
      <ListBar model={model} />
      <ListHead model={model} />
      <Warnings model={model} />
      {catalogue.listed.value.length > 0 ? <ClippingList model={model} /> : isRead && <EmptyShelf model={model} />}
      <SelectionBar model={model} />
      <Divider
        label={text('divider_list')}
        width={panes.list.width.value}
        least={panes.list.least}
        most={panes.list.most}
        onWiden={panes.list.widen}
      />
    </section>
  )
}

function ListBar({ model }: { model: Model }): JSX.Element {
  const { catalogue } = model
  const input = useRef<HTMLInputElement>(null)
  const all = catalogue.stock.value.plain.all

  function pressed(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      model.cursor.value ??= catalogue.listed.value[0]?.id
      document.getElementById('list')?.focus()
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      model.search('')
      document.getElementById('list')?.focus()
    }
  }

  return (
    <header class="list-bar">
      <button
        id="rail-open"
        type="button"
        class="button button-icon"
        popovertarget="rail"
        aria-label={text('rail_label')}
        title={text('rail_label')}
      >
        <Icon name="menu" />
      </button>
      <SearchField
        input={input}
        placeholder={all > 0 ? counted('search_placeholder', all) : text('search_label')}
        query={catalogue.finder.query.value}
        onType={model.search}
        onKeyDown={pressed}
      />
    </header>
  )
}

function ListHead({ model }: { model: Model }): JSX.Element {
  const { catalogue } = model
  const shelf = catalogue.shelf.value
  const total = catalogue.total.value
  const isTrash = shelf.name === 'trash'
  return (
    <header class="list-top">
      <h1 id="list-title" class="list-name" dir="auto">
        {shelfLabel(shelf)}
      </h1>
      {total > 0 && <p class="list-count">{counted('list_count', total)}</p>}
      {isTrash && total > 0 && (
        <>
          <p class="list-hint">{text('trash_hint')}</p>
          <button
            id="trash-empty"
            type="button"
            class="list-more"
            onClick={() => discard(model, catalogue.listed.value)}
          >
            {text('trash_empty')}
          </button>
        </>
      )}
    </header>
  )
}

/** The store cannot be opened, or the browser has thrown clippings away: then nothing is called empty. */
function Warnings({ model: { catalogue } }: { model: Model }): JSX.Element | null {
  const failure = catalogue.failure.value
  const lost = catalogue.lost.value
  if (failure) return <Notice icon="warning" sentence={text(`fail_${failure}`)} isUrgent />
  if (lost === 0) return null
  return (
    <Notice icon="warning" sentence={counted('storeReset', lost)} isUrgent>
      <button id="loss-seen" type="button" class="button" onClick={catalogue.lossSeen}>
        {text('understood')}
      </button>
    </Notice>
  )
}
