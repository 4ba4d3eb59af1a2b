import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Settings } from '../src/browser/settings'
import type { ClippingHead } from '../src/clipping/head'
import { marksOf } from '../src/clipping/marks'
import type { SavedSearch, SearchOrder } from '../src/search/saved-search'
import { type Completing, completingBy } from '../src/ui/completing'
import { followed } from '../src/ui/follow'
import { type MarkEditor, markEditorOn } from '../src/ui/marks/mark-editor'
import { hashOf, type Place, searchFor } from '../src/ui/place'
import { type SavedSearches, savedSearchesIn } from '../src/ui/saved-searches'
import { text } from '../src/ui/text'
import { webAddress } from '../src/ui/web-address'
import { type Actions, actionsOf } from './actions'
import { type BackupDesk, backupDeskOn } from './backup/desk'
import { type Catalogue, catalogueOf } from './catalogue'
import { type Exporting, exportingTo } from './exporting'
import type { Highlight } from './highlights/highlight'
import { type HighlightShelf, highlightShelf } from './highlights/shelf'
import { type Importing, importingFrom } from './importing'
import { type OpenClipping, openClipping, type Surroundings } from './open-clipping'
import { type Panes, panesOf } from './panes'
import { placeAt } from './place-at'
import type { Ports } from './ports'
import { type Rebuilding, rebuildingOf } from './rebuilding'
import { sampleFor } from './sample'
import { NOTHING, type Selection, within } from './selection'

/** Everything that the library page shows, and everything that one can do in it. */
export interface Model {
  ports: Ports
  place: ReadonlySignal<Place>
  go(place: Place): void
  catalogue: Catalogue
  actions: Actions
  /** Everything that is marked, in whatever clipping. */
  highlights: HighlightShelf
  /** Notes, tags and colours of marks, as they are typed. */
  marks: MarkEditor
  openHighlight(highlight: Highlight): void
  /** The clipping that is read; undefined while none is, or its id leads nowhere yet. */
  reading: ReadonlySignal<OpenClipping | undefined>
  /** The clipping in the list that keys are about. */
  cursor: Signal<string | undefined>
  selection: Signal<Selection>
  /** What an action is about: what is selected, else the clipping at the cursor. */
  chosen: ReadonlySignal<readonly ClippingHead[]>
  isHelpOpen: Signal<boolean>
  /** What is to go for good, if the reader says so; empty when that is not the question. */
  erasing: Signal<readonly ClippingHead[]>
  backup: BackupDesk
  exporting: Exporting
  importing: Importing
  rebuilding: Rebuilding
  completing: Completing
  saved: SavedSearches
  settings: ReadonlySignal<Settings>
  panes: Panes
  /** What is typed into the search box; '' leads back to where one came from. */
  search(query: string): void
  /** From now on everything found stands in this order. */
  sort(order: SearchOrder): void
  /** Takes a saved search away, until that is taken back. */
  forget(saved: SavedSearch): void
  openOriginal(head: ClippingHead): void
  /** Puts a clipping of ours into an empty library, to play with. */
  keepSample(): Promise<void>
  /** A bug, or a browser out of order. */
  stumble(): void
}

export function modelOn(ports: Ports): Model {
  const { address } = ports
  const place = signal(placeAt(address.hash()))
  const catalogue = catalogueOf(ports, place, () => Date.now())
  const actions = actionsOf(ports.background)
  const cursor = signal<string | undefined>(undefined)
  const selection = signal<Selection>(NOTHING)
  const settings = followed(ports.settings)
  const highlights = highlightShelf(ports, catalogue.heads, actions, () => Date.now())
  const reading = readingAt(ports, place, { settings, actions: highlights.actions, news: actions })
  const marks = markEditorOn({
    change: ports.background.changeMarks,
    look: async (id, mark) => {
      const clipping = await ports.shelves.byId(id)
      await reading.peek()?.look()
      highlights.lookSoon(place.peek().page === 'highlights')
      return clipping?.annotations?.find((one) => one.id === mark)
    },
    failed: (reason) => actions.tell({ sentence: text(`fail_${reason}`), isTrouble: true }),
    drafts: ports.markDrafts,
  })
  const saved = savedSearchesIn(ports.settings, settings)
  const { finder } = catalogue
  const go = (next: Place) => address.go(hashOf(next))
  const importing = importingFrom({
    files: ports.files,
    now: () => Date.now(),
    remember: (undo) =>
      actions.remember(async () => {
        await undo()
        // Its own page says more.
        const isUndone = importing.state.value.is === 'takenBack'
        if (place.value.page !== 'import' && isUndone) actions.tell({ sentence: text('import_undone') })
      }),
  })

  const backup = backupDeskOn(ports, {
    actions,
    isHere: () => place.peek().page === 'backup',
    goHere: () => go({ page: 'backup' }),
    lossSeen: catalogue.lossSeen,
  })

  address.watch(() => {
    place.value = placeAt(address.hash())
  })
  ports.shelves.watch(() => {
    void catalogue.look()
    void reading.value?.look()
    highlights.lookSoon(place.value.page === 'highlights')
  })
  effect(() => {
    if (place.value.page === 'highlights' && highlights.all.peek()) void highlights.look()
  })
  effect(() => {
    if (place.value.page !== 'backup/now') return
    // Asked once, and not again by whoever comes back to this address.
    address.replace(hashOf({ page: 'backup' }))
    void backup.backUp()
  })
  effect(() => {
    if (place.value.page === 'clipping') cursor.value = place.value.id
  })
  effect(() => {
    const order = catalogue.listed.value.map(({ id }) => id)
    selection.value = within(selection.peek(), order)
  })
  effect(() => {
    const held = reading.value?.clipping.peek()
    if (held) void marks.resume(marksOf(held).map((annotation) => ({ clipping: held.id, annotation })))
  })
  void catalogue.look().then(() => (catalogue.isDamaged.peek() ? undefined : highlights.look()))

  return {
    ports,
    place,
    go,
    catalogue,
    actions,
    highlights,
    marks,
    openHighlight: ({ head, mark }) => go({ page: 'clipping', id: head.id, mark: mark.id }),
    reading,
    cursor,
    selection,
    chosen: computed(() => {
      const { ids } = selection.value
      const isChosen = ids.size > 0 ? (id: string) => ids.has(id) : (id: string) => id === cursor.value
      return catalogue.listed.value.filter(({ id }) => isChosen(id))
    }),
    isHelpOpen: signal(false),
    erasing: signal<readonly ClippingHead[]>([]),
    backup,
    exporting: exportingTo(ports.files, () => Date.now()),
    importing,
    rebuilding: rebuildingOf(ports.shelves),
    completing: completingBy(ports.shelves.known),
    saved,
    settings,
    panes: panesOf(ports.settings, settings),
    search(query) {
      finder.type(query)
      const shelf = query === '' ? ({ name: 'all' } as const) : searchFor(query, finder.order.value)
      const isHere = catalogue.shelf.value.name === 'search' && place.value.page === 'list'
      const hash = hashOf({ page: 'list', shelf })
      if (isHere) address.replace(hash)
      else address.go(hash)
    },
    sort(order) {
      finder.sort(order)
      address.replace(hashOf({ page: 'list', shelf: searchFor(finder.query.value, order) }))
      void ports.settings.change({ searchOrder: order === 'rank' ? undefined : order })
    },
    forget(search) {
      const at = saved.all.value.indexOf(search)
      void saved.remove(search)
      actions.tell({ sentence: text('saved_forgotten', { name: search.name }), undo: () => saved.restore(search, at) })
    },
    openOriginal: (head) => ports.open(webAddress(head.address), 'background'),
    async keepSample() {
      const kept = await ports.background.keep(sampleFor())
      if (!kept.ok) actions.tell({ sentence: text(`fail_${kept.reason}`), isTrouble: true })
    },
    stumble() {
      actions.tell({ sentence: text('fail_unexpected'), isTrouble: true })
    },
  }
}

/** Opens what the address asks for; what was open before is stored first. */
function readingAt(
  ports: Ports,
  place: ReadonlySignal<Place>,
  around: Surroundings,
): ReadonlySignal<OpenClipping | undefined> {
  const reading = signal<OpenClipping | undefined>(undefined)
  const wanted = computed(() => (place.value.page === 'clipping' ? place.value.id : undefined))
  effect(() => {
    const id = wanted.value
    reading.peek()?.close()
    if (id === undefined) {
      reading.value = undefined
      return
    }
    void openClipping(ports, id, around).then((opened) => {
      if (wanted.peek() === id) reading.value = opened
      else opened.close()
    })
  })
  return reading
}
