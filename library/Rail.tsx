import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { PlainShelf, Shelf } from '../src/ui/place'
import { text } from '../src/ui/text'
import { RailBackup } from './backup/RailBackup'
import { Divider } from './Divider'
import { Icon, type IconName } from './Icon'
import type { Model } from './model'
import { RailLink } from './RailLink'
import { SavedShelves } from './SavedShelves'
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
          <RailLink
            place={{ page: 'highlights' }}
            icon="highlight"
            label={text('highlights_title')}
            count={model.highlights.all.value?.length ?? 0}
            model={model}
          />
          <ShelfLink shelf={{ name: 'trash' }} icon="trash" count={plain.trash} model={model} />
        </ul>
        <SavedShelves model={model} />
        <NamedShelves kind="tag" label={text('tags_label')} named={tags} model={model} />
        <NamedShelves kind="agency" label={text('agencies_label')} named={agencies} model={model} />
      </div>
      <ul class="rail-pages">
        <RailLink place={{ page: 'export' }} icon="export" label={text('export_title')} model={model} />
        <RailLink place={{ page: 'import' }} icon="import" label={text('import_title')} model={model} />
        <RailBackup model={model} />
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
