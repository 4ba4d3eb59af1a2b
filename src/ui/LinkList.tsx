import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact'
import { focusedPlace, placeAfter } from './arrow-keys'

interface LinkListProps {
  id: string
  label: string
  /** The way up from the first link. */
  onLeave: () => void
  children: ComponentChildren
}

/** A list of links that one walks with the arrow keys, Home and End. */
export function LinkList({ id, label, onLeave, children }: LinkListProps): JSX.Element {
  function walk(event: TargetedKeyboardEvent<HTMLUListElement>): void {
    const links = linksIn(event.currentTarget)
    const next = placeAfter(event.key, focusedPlace(links), links.length)
    if (next === undefined) return
    event.preventDefault()
    if (next < 0) onLeave()
    else links[next]?.focus()
  }

  return (
    <ul id={id} class="link-list" aria-label={label} onKeyDown={walk}>
      {children}
    </ul>
  )
}

/** False where there is none. */
export function focusFirstLink(list: Element | null): boolean {
  const [first] = list ? linksIn(list) : []
  first?.focus()
  return first !== undefined
}

function linksIn(list: Element): HTMLAnchorElement[] {
  return [...list.querySelectorAll<HTMLAnchorElement>('a[href]')]
}
