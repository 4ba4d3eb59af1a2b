import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { ClippingHead } from '../src/clipping/head'
import type { OpenFailure } from '../src/clipping/kept'
import { type Drafting, draftingOn } from '../src/ui/drafting'
import { type Editor, editorOn } from '../src/ui/editor'
import { type Finder, finderOf, isSearch } from '../src/ui/finder'
import { webAddress } from '../src/ui/web-address'
import { deskOf } from './desk'
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
  /** In the library; or aside, its page in a tab in the background. */
  openClipping(clipping: Pick<ClippingHead, 'id' | 'address'>, isAside: boolean): void
  /** All that is found, or all there is. */
  openLibrary(): void
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
  const editor = editorOn(deskOf(ports, session.state), drafting)
  const finder = finderOf({
    search: ports.library.search,
    first: drafting.draft.value.search ?? '',
    remember: (search) => (search === '' ? drafting.drop('search') : drafting.keep({ search })),
  })
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
  // What was being typed is there as soon as there is a clipping that it belongs to.
  const isKept = computed(() => session.state.value.clipping !== undefined)
  effect(() => {
    if (isKept.value) untracked(editor.resume)
  })
  void session.start()
  return {
    session,
    editor,
    finder,
    drafting,
    shelf,
    openClipping({ id, address }, isAside) {
      if (isAside) ports.openAside(webAddress(address))
      else ports.openLibrary({ page: 'clipping', id })
    },
    openLibrary() {
      const value = finder.query.value
      ports.openLibrary({ page: 'list', shelf: isSearch(value) ? { name: 'search', value } : { name: 'all' } })
    },
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
