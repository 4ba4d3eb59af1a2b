import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { ClippingHead } from '../src/clipping/head'
import type { OpenFailure } from '../src/clipping/kept'
import type { SearchOrder } from '../src/search/saved-search'
import type { Preparing } from '../src/store/state'
import { type Completing, completingBy } from '../src/ui/completing'
import { type Drafting, draftingOn } from '../src/ui/drafting'
import { type Editor, editorOn } from '../src/ui/editor'
import { type Finder, finderOf, isSearch } from '../src/ui/finder'
import { followed } from '../src/ui/follow'
import { searchFor } from '../src/ui/place'
import { type SavedSearches, savedSearchesIn } from '../src/ui/saved-searches'
import { webAddress } from '../src/ui/web-address'
import { deskOf } from './desk'
import type { Later, Ports } from './ports'
import { type Session, sessionOn } from './session'
import { troubled } from './state'

/** Everything that the popup shows, and everything that one can do in it. */
export interface Model {
  session: Session
  editor: Editor
  finder: Finder
  completing: Completing
  saved: SavedSearches
  drafting: Drafting
  shelf: ReadonlySignal<Shelf | undefined>
  /** Missing until it is loaded. */
  later: ReadonlySignal<Later | undefined>
  /** In the library; or aside, its page in a tab in the background. */
  openClipping(clipping: Pick<ClippingHead, 'id' | 'address'>, isAside: boolean): void
  /** All that is found, or all there is. */
  openLibrary(): void
  /** Where backups are restored. */
  openBackup(): void
  /** From now on everything found stands in this order. */
  sort(order: SearchOrder): void
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
  /** The store is on its way into the shape of this version. */
  preparing?: Preparing
  /** Why there is nothing to see: the store cannot be opened. */
  failure?: OpenFailure
}

const ROWS = 5

/** What is found is shown as soon as it fills the window; what comes below it later. */
const FIRST_HITS = 8
const NEXT_HITS = 24

export async function modelOn(ports: Ports): Promise<Model> {
  const drafting = draftingOn(ports.draft, await ports.draft.read())
  const finder = finderOf({
    search: ports.library.search,
    first: FIRST_HITS,
    next: NEXT_HITS,
    typed: drafting.draft.value.search ?? '',
    usual: () => ports.settings.get().searchOrder ?? 'rank',
    remember: (search) => (search === '' ? drafting.drop('search') : drafting.keep({ search })),
  })
  const session = sessionOn(ports)
  const editor = editorOn(deskOf(ports, session.state), drafting)
  const shelf = signal<Shelf | undefined>(undefined)
  const later = signal<Later | undefined>(undefined)

  async function stock(): Promise<void> {
    const { library } = ports
    const failure = await library.failure()
    const [latest, count, lost, preparing] = await Promise.all([
      library.latest(ROWS),
      library.count(),
      library.lost(),
      library.preparing(),
    ])
    shelf.value = { latest, count, lost, ...(preparing && { preparing }), ...(failure && { failure }) }
  }

  ports.library.watch(() => {
    void stock()
    void session.look()
    finder.again()
  })
  // What was being typed is there as soon as there is a clipping that it belongs to.
  const isKept = computed(() => session.state.value.clipping !== undefined)
  effect(() => {
    if (isKept.value) untracked(editor.resume)
  })
  // Where one was searching when the popup closed, what was found comes before the page and all else.
  void finder.answer().finally(() => {
    void stock()
    void session.start()
  })
  const model: Model = {
    session,
    editor,
    finder,
    completing: completingBy(ports.library.known),
    saved: savedSearchesIn(ports.settings, followed(ports.settings)),
    drafting,
    shelf,
    later,
    openClipping({ id, address }, isAside) {
      if (isAside) ports.openAside(webAddress(address))
      else ports.openLibrary({ page: 'clipping', id })
    },
    openLibrary() {
      const value = finder.query.value
      const shelf = isSearch(value) ? searchFor(value, finder.order.value) : ({ name: 'all' } as const)
      ports.openLibrary({ page: 'list', shelf })
    },
    openBackup: () => ports.openLibrary({ page: 'backup' }),
    sort(order) {
      finder.sort(order)
      void ports.settings.change({ searchOrder: order === 'rank' ? undefined : order })
    },
    stumble() {
      session.state.value = troubled(session.state.value, 'unexpected')
    },
    async undo() {
      await editor.settle()
      await later.value?.marks.leave()
      await session.undo()
    },
    async lossSeen() {
      await ports.library.lossSeen()
      await stock()
    },
  }
  void ports.later().then((shownWith) => {
    later.value = shownWith(model)
  })
  return model
}
