import { type ReadonlySignal, signal } from '@preact/signals'
import type { ClippingHead } from '../src/clipping/head'
import type { OpenFailure } from '../src/clipping/kept'
import { type Drafting, draftingOn } from './drafting'
import { type Editor, editorOn } from './editor'
import { type Finder, finderIn } from './finder'
import type { Ports } from './ports'
import { type Session, sessionOn } from './session'
import { troubled } from './state'

/** Everything that the popup shows, and everything that one can do in it. */
export interface Model {
  session: Session
  editor: Editor
  finder: Finder
  drafting: Drafting
  shelf: ReadonlySignal<Shelf | undefined>
  open: Ports['open']
  /** Takes the keeping back, with all that was written to the clipping since. */
  undo(): Promise<void>
  lossSeen(): Promise<void>
  /** A bug, or a browser out of order. */
  stumble(): void
}

/** What the popup shows of the library; missing until it is read. */
export interface Shelf {
  latest: ClippingHead[]
  count: number
  /** Clippings that the browser has thrown away. */
  lost: number
  /** Why there is nothing to see: the store cannot be opened. */
  failure?: OpenFailure
}

const ROWS = 5

export async function modelOn(ports: Ports): Promise<Model> {
  const drafting = draftingOn(ports.draft, await ports.draft.read())
  const session = sessionOn(ports)
  const editor = editorOn(ports, session.state, drafting)
  const finder = finderIn(ports.library, drafting)
  const shelf = signal<Shelf | undefined>(undefined)

  async function stock(): Promise<void> {
    const { library } = ports
    const failure = await library.failure()
    const [latest, count, lost] = await Promise.all([library.latest(ROWS), library.count(), library.lost()])
    shelf.value = { latest, count, lost, ...(failure && { failure }) }
  }

  ports.library.watch(() => {
    void stock()
    void session.look()
    finder.again()
  })
  void stock()
  void session.start().then(editor.resume)
  return {
    session,
    editor,
    finder,
    drafting,
    shelf,
    open: ports.open,
    stumble() {
      session.state.value = troubled(session.state.value, 'unexpected')
    },
    async undo() {
      await editor.settle()
      await session.undo()
    },
    async lossSeen() {
      await ports.library.lossSeen()
      await stock()
    },
  }
}
