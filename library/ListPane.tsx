import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useRef } from 'preact/hooks'
import { isSearch } from '../src/ui/finder'
import { countWords } from '../src/ui/found-words'
import { OrderChoice } from '../src/ui/OrderChoice'
import { Problems } from '../src/ui/Problems'
import { SaveSearch } from '../src/ui/SaveSearch'
import { SearchField } from '../src/ui/SearchField'
import { counted, text } from '../src/ui/text'
import { BarButton } from './BarButton'
import { LibraryWarnings } from './backup/LibraryWarnings'
import { ClippingList } from './ClippingList'
import { discard } from './commands'
import { Divider } from './Divider'
import { EmptyShelf } from './EmptyShelf'
import { Icon } from './Icon'
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
      <FoundProblems model={model} />
      <LibraryWarnings model={model} />
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
    const isLeaving = event.key === 'ArrowDown' && catalogue.listed.value.length > 0
    if (isLeaving || event.key === 'Enter') {
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
        completing={model.completing}
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
  const found = catalogue.finder.found.value
  const isOpenEnded = shelf.name === 'search' && found?.isAtLeast
  const isTrash = shelf.name === 'trash'
  return (
    <header class="list-top">
      <h1 id="list-title" class="list-name" dir="auto">
        {shelfLabel(shelf, model.saved)}
      </h1>
      {total > 0 && <p class="list-count">{isOpenEnded ? countWords(found) : counted('list_count', total)}</p>}
      <FoundTools model={model} />
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

/** In which order it stands, and to ask it again. */
function FoundTools({ model }: { model: Model }): JSX.Element | null {
  const { found, order, query } = model.catalogue.finder
  if (!isSearch(query.value) || !found.value) return null
  return (
    <div class="found-tools">
      <OrderChoice order={order.value} onChoose={model.sort} />
      <SaveSearch found={found.value} saved={model.saved} />
      {found.value.total > 0 && (
        <BarButton
          id="export-found"
          icon="export"
          label={text('act_export')}
          act={() => model.go({ page: 'export' })}
        />
      )}
    </div>
  )
}

function FoundProblems({ model }: { model: Model }): JSX.Element | null {
  const { found, query } = model.catalogue.finder
  return isSearch(query.value) && found.value ? <Problems problems={found.value.problems} /> : null
}
