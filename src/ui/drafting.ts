import { type Signal, signal } from '@preact/signals'
import type { Draft, DraftPort } from '../browser/drafts'

/** What is typed and not yet stored; closing the popup loses none of it. */
export interface Drafting {
  draft: Signal<Draft>
  /** Writes at every keystroke: the popup may close before the next. */
  keep(part: Draft): void
  drop(part: keyof Draft): void
}

export function draftingOn(port: DraftPort, found: Draft = {}): Drafting {
  const draft = signal(found)
  function write(next: Draft): void {
    draft.value = next
    void port.write(next)
  }
  return {
    draft,
    keep: (part) => write({ ...draft.value, ...part }),
    drop(part) {
      const { [part]: dropped, ...rest } = draft.value
      if (dropped !== undefined) write(rest)
    },
  }
}
