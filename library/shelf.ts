import type { ClippingHead } from '../src/clipping/head'
import { PLAIN_SHELVES, type PlainShelf, type Shelf } from '../src/ui/place'
import { sourceName } from '../src/ui/source-name'

/** Whether a clipping stands on a shelf. What a search finds is for the search to say: on 'search' stands everything. */
export function standsOn(shelf: Shelf, head: ClippingHead): boolean {
  if (isTrashed(head)) return shelf.name === 'trash'
  switch (shelf.name) {
    case 'all':
    case 'search':
      return true
    case 'unread':
      return head.state === 'unread'
    case 'starred':
      return head.starred
    case 'archived':
      return head.state === 'archived'
    case 'trash':
      return false
    case 'tag':
      return head.tags.includes(shelf.value)
    case 'agency':
      return sourceName(head) === shelf.value
  }
}

/** How many clippings each shelf holds. */
export interface Stock {
  plain: Record<PlainShelf, number>
  tags: Named[]
  agencies: Named[]
}

export interface Named {
  name: string
  count: number
}

/** Counted in one pass; tags by their letters, agencies with the most first. */
export function stockOf(heads: readonly ClippingHead[], lang: string): Stock {
  const plain = { all: 0, unread: 0, starred: 0, archived: 0, trash: 0 }
  const tags = new Map<string, number>()
  const agencies = new Map<string, number>()
  for (const head of heads) {
    for (const name of PLAIN_SHELVES) if (standsOn({ name }, head)) plain[name] += 1
    if (isTrashed(head)) continue
    for (const tag of head.tags) addTo(tags, tag)
    addTo(agencies, sourceName(head))
  }
  const letters = new Intl.Collator(lang)
  return {
    plain,
    tags: named(tags).sort((one, other) => letters.compare(one.name, other.name)),
    agencies: named(agencies).sort((one, other) => other.count - one.count || letters.compare(one.name, other.name)),
  }
}

export function isTrashed({ trashedAt }: ClippingHead): boolean {
  return trashedAt !== undefined
}

function addTo(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

function named(counts: Map<string, number>): Named[] {
  return [...counts].map(([name, count]) => ({ name, count }))
}
