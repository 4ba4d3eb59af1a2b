import { counted } from '../src/ui/text'
import type { Model } from './model'

/** Asks in which style clippings are to be cited; each is cited once, and what is said is how many. */
export function citeClippings({ actions, ports }: Model, ids: readonly string[]): void {
  const once = [...new Set(ids)]
  if (once.length === 0) return
  void ports.cite({
    clippings: ports.files.each(once),
    count: once.length,
    copied: (count) => actions.tell({ sentence: counted('cite_copied', count) }),
  })
}
