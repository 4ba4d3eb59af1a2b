import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { WriteFailure } from '../src/browser/messages'
import type { Settings } from '../src/browser/settings'
import type { Clipping } from '../src/clipping/clipping'
import { type Drafting, draftingOn } from '../src/ui/drafting'
import { type Editor, editorOn } from '../src/ui/editor'
import type { Actions } from './actions'
import type { HighlightActions } from './highlights/acting'
import { type Marking, markingOn } from './highlights/marking'
import { type StoryMarks, storyMarksOf } from './highlights/story-marks'
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
  /** What is marked in that text. */
  story: StoryMarks
  marking: Marking
  /** Looks into the store again: something there has changed. */
  look(): Promise<void>
  /** Stores what is not stored yet. */
  close(): void
}

/** Milliseconds that one looks at a clipping until it counts as read: leafing past is no reading. */
const GLANCE = 500

/** What opening a clipping needs of the rest of the library. */
export interface Surroundings {
  settings: ReadonlySignal<Settings>
  actions: HighlightActions
  news: Pick<Actions, 'tell'>
}

export async function openClipping(ports: Ports, id: string, around: Surroundings): Promise<OpenClipping> {
  const { shelves, background, draftFor } = ports
  const found = await shelves.byId(id)
  const port = draftFor(found?.address ?? '')
  const drafting = draftingOn(port, await port.read())
  const clipping = signal(found)
  const trouble = signal<WriteFailure | undefined>(undefined)

  function seen(held: Clipping): void {
    clipping.value = held
    trouble.value = undefined
  }

  async function look(): Promise<void> {
    clipping.value = await shelves.byId(id)
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
  const revision = signal(0)
  const story = storyMarksOf(clipping, revision, {
    paint: ports.paint,
    later: (work) => setTimeout(work),
    now: () => performance.now(),
  })
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
    revision,
    story,
    marking: markingOn(ports, { ...around, clipping, look, story }),
    look,
    close() {
      clearTimeout(glancing)
      void editor.settle()
    },
  }
}
