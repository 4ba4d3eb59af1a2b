import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon, type IconName } from '../src/ui/Icon'
import { hashOf, isSameShelf, type Place, type PlainShelf, type Shelf } from '../src/ui/place'
import { text, uiLanguage } from '../src/ui/text'
import { Divider } from './Divider'
import type { Model } from './model'
import type { Named } from './shelf'

/** The shelves, and the other pages of the library. In a narrow window it is a drawer. */
export function Rail({ model }: { model: Model }): JSX.Element {
  const { catalogue, panes } = model
  const { plain, tags, agencies } = catalogue.stock.value
  const drawer = useRef<HTMLElement>(null)
  const here = model.place.value

  useEffect(() => {
    if (drawer.current?.matches(':popover-open')) drawer.current.hidePopover()
  }, [here])

  return (
    <nav ref={drawer} id="rail" class="rail" popover="auto" aria-label={text('rail_label')}>
      <p class="brand">
        <Icon name="cutting" />
        {text('manifestName')}
      </p>
      <div class="rail-shelves">
        <ul>
          {SHELVES.map(([name, icon]) => (
            <ShelfLink key={name} shelf={{ name }} icon={icon} count={plain[name]} model={model} />
          ))}
        </ul>
        <NamedShelves kind="tag" label={text('tags_label')} named={tags} model={model} />
        <NamedShelves kind="agency" label={text('agencies_label')} named={agencies} model={model} />
      </div>
      <ul class="rail-pages">
        <RailLink place={{ page: 'export' }} icon="export" label={text('export_title')} model={model} />
        <RailLink place={{ page: 'import' }} icon="import" label={text('import_title')} model={model} />
        <RailLink place={{ page: 'settings' }} icon="settings" label={text('settings_title')} model={model} />
        <li>
          <button
            id="help-open"
            type="button"
            class="rail-link"
            onClick={() => {
              model.isHelpOpen.value = true
            }}
          >
            <Icon name="help" />
            <span class="rail-name">{text('help_title')}</span>
            <kbd>?</kbd>
          </button>
        </li>
      </ul>
      <Divider
        label={text('divider_rail')}
        width={panes.rail.width.value}
        least={panes.rail.least}
        most={panes.rail.most}
        onWiden={panes.rail.widen}
      />
    </nav>
  )
}

const SHELVES: [PlainShelf, IconName][] = [
  ['all', 'shelf'],
  ['unread', 'unread'],
  ['starred', 'star'],
  ['archived', 'archive'],
  ['trash', 'trash'],
]

interface NamedShelvesProps {
  kind: 'tag' | 'agency'
  label: string
  named: Named[]
  model: Model
}

function NamedShelves({ kind, label, named, model }: NamedShelvesProps): JSX.Element | null {
  if (named.length === 0) return null
  return (
    <section>
      <h2 class="rail-title">{label}</h2>
      <ul>
        {named.map(({ name, count }) => (
          <ShelfLink key={name} shelf={{ name: kind, value: name }} icon={kind} count={count} model={model} />
        ))}
      </ul>
    </section>
  )
}

interface ShelfLinkProps {
  shelf: Shelf
  icon: IconName
  count: number
  model: Model
}

function ShelfLink({ shelf, icon, count, model }: ShelfLinkProps): JSX.Element {
  const label = 'value' in shelf ? shelf.value : text(`shelf_${shelf.name}`)
  return <RailLink place={{ page: 'list', shelf }} icon={icon} label={label} count={count} model={model} />
}

interface RailLinkProps {
  place: Place
  icon: IconName
  label: string
  count?: number
  model: Model
}

function RailLink({ place, icon, label, count = 0, model }: RailLinkProps): JSX.Element {
  return (
    <li>
      <a class="rail-link" href={hashOf(place)} aria-current={isHere(place, model) ? 'page' : undefined}>
        <Icon name={icon} />
        <span class="rail-name">
          <bdi>{label}</bdi>
        </span>
        {count > 0 && <span class="rail-count">{count.toLocaleString(uiLanguage.value)}</span>}
      </a>
    </li>
  )
}

/** Whoever reads a clipping is still at the shelf that it was taken from. */
function isHere(place: Place, { place: here, catalogue }: Model): boolean {
  const { page } = here.value
  if (place.page !== 'list') return place.page === page
  return (page === 'list' || page === 'clipping') && isSameShelf(place.shelf, catalogue.shelf.value)
}
