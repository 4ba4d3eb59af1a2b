import { type ReadonlySignal, signal } from '@preact/signals'
import type { MarkState } from '../../src/browser/messages'
import type { MarkedPage } from './ports'

/** How the marks of a page stand on it. */
export interface Places {
  /** By their ids. */
  states: ReadonlySignal<ReadonlyMap<string, MarkState>>
  /** The page does not answer. */
  isAway: ReadonlySignal<boolean>
  /** Shows these marks on the page, asks where they stand, and again every second while it still changes. */
  look(ids: readonly string[]): Promise<void>
}

/** Milliseconds. */
const A_SECOND = 1_000

/** How often the page is asked for a mark that it does not know of. */
const MOST_TRIES = 5

export function placesOn(page: MarkedPage): Places {
  const states = signal<ReadonlyMap<string, MarkState>>(new Map())
  const isAway = signal(false)
  let looks = 0

  async function ask(ids: readonly string[], tries: number, own: number): Promise<void> {
    const places = await page.where()
    if (own !== looks) return
    isAway.value = places === undefined
    const found = new Map(places?.map(({ id, state }) => [id, state]))
    states.value = found
    const isSearching = ids.some((id) => found.get(id) === 'searching')
    const isUnknown = ids.some((id) => !found.has(id))
    if (places && (isSearching || (isUnknown && tries > 0))) {
      setTimeout(() => own === looks && ask(ids, isSearching ? tries : tries - 1, own), A_SECOND)
    }
  }

  return {
    states,
    isAway,
    async look(ids) {
      looks += 1
      const own = looks
      await page.open()
      await ask(ids, MOST_TRIES, own)
    },
  }
}
