import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { WriteFailure } from '../src/browser/messages'
import type { Clipping } from '../src/clipping/clipping'
import { type Drafting, draftingOn } from '../src/ui/drafting'
import { type Editor, editorOn } from '../src/ui/editor'
import type { Ports } from './ports'

/** The clipping that is read: what the store holds, and what is being written about it. */
export interface OpenClipping {
  id: string
  /** Undefined when the store does not hold it, or holds it no more. */
  clipping: ReadonlySignal<Clipping | undefined>
  editor: Editor
  drafting: Drafting
  /** Why the last thing that was asked for did not happen. */
  trouble: ReadonlySignal<WriteFailure | undefined>
  /** Which of its texts is shown: 0 the latest, 1 the one before. */
  revision: Signal<number>
  /** Looks into the store again: something there has changed. */
  look(): Promise<void>
  /** Stores what is not stored yet. */
  close(): void
}

/** Milliseconds that one looks at a clipping until it counts as read: leafing past is no reading. */
const GLANCE = 500

export async function openClipping({ shelves, background, draftFor }: Ports, id: string): Promise<OpenClipping> {
  const found = await shelves.byId(id)
  const port = draftFor(found?.address ?? '')
  const drafting = draftingOn(port, await port.read())
  const clipping = signal(found)
  const trouble = signal<WriteFailure | undefined>(undefined)

  function seen(held: Clipping): void {
    clipping.value = held
    trouble.value = undefined
  }

  const editor = editorOn(
    {
      clipping,
      isTroubled: computed(() => trouble.value !== undefined),
      change: background.change,
      look: (held) => shelves.byId(held.id),
      stored: seen,
      overtaken: seen,
      failed: (reason) => {
        trouble.value = reason
      },
    },
    drafting,
  )
  editor.resume()
  const glancing = setTimeout(() => {
    if (clipping.value?.state === 'unread') editor.change({ state: 'read' })
  }, GLANCE)

  return {
    id,
    clipping,
    editor,
    drafting,
    trouble,
    revision: signal(0),
    async look() {
      clipping.value = await shelves.byId(id)
    },
    close() {
      clearTimeout(glancing)
      void editor.settle()
    },
  }
}
