import type { ComponentChildren, JSX } from 'preact'
import { hashOf, isSameShelf, type Place } from '../src/ui/place'
import { uiLanguage } from '../src/ui/text'
import { Icon, type IconName } from './Icon'
import type { Model } from './model'

interface RailLinkProps {
  place: Place
  icon: IconName
  label: string
  count?: number
  /** In place of a number. */
  note?: string
  model: Model
  /** What can be done with it. */
  children?: ComponentChildren
}

/** The way to one place of the library; one sees whether one is there. */
export function RailLink({ place, icon, label, count = 0, note, model, children }: RailLinkProps): JSX.Element {
  return (
    <li class={children ? 'rail-item' : undefined}>
      <a class="rail-link" href={hashOf(place)} aria-current={isHere(place, model) ? 'page' : undefined}>
        <Icon name={icon} />
        <span class="rail-name">
          <bdi>{label}</bdi>
        </span>
        {count > 0 && <span class="rail-count">{count.toLocaleString(uiLanguage.value)}</span>}
        {note && <span class="rail-count">{note}</span>}
      </a>
      {children}
    </li>
  )
}

/** Whoever reads a clipping is still at the shelf that it was taken from. */
function isHere(place: Place, { place: here, catalogue }: Model): boolean {
  const { page } = here.value
  if (place.page !== 'list') return place.page === page
  return (page === 'list' || page === 'clipping') && isSameShelf(place.shelf, catalogue.shelf.value)
}
