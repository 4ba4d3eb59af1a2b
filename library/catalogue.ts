import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { ClippingHead } from '../src/clipping/head'
import type { OpenFailure } from '../src/clipping/kept'
import type { SearchOrder } from '../src/search/saved-search'
import type { SearchHit } from '../src/search/search'
import type { Preparing } from '../src/store/state'
import { type Finder, finderOf, hasMore, isSearch } from '../src/ui/finder'
import { isSameShelf, type Place, type Shelf } from '../src/ui/place'
import { uiLanguage } from '../src/ui/text'
import { onceAtATime } from './once-at-a-time'
import type { Ports } from './ports'
import { type Row, rowsOf, rowsOfHits } from './rows'
import { isTrashed, type Stock, standsOn, stockOf } from './shelf'

/** Everything kept, and the part of it that the list shows. */
export interface Catalogue {
  /** Undefined until the store has been read. */
  heads: ReadonlySignal<readonly ClippingHead[] | undefined>
  /** Why there is nothing to see: the store cannot be opened. */
  failure: ReadonlySignal<OpenFailure | undefined>
  /** The store is open, and what is in it cannot be read. */
  isDamaged: ReadonlySignal<boolean>
  /** Clippings that the browser has thrown away. */
  lost: ReadonlySignal<number>
  /** The store is on its way into the shape of this version. */
  preparing: ReadonlySignal<Preparing | undefined>
  /** Clippings move into that shape; the old rows stay until every one was compared. */
  isMoving: ReadonlySignal<boolean>
  stock: ReadonlySignal<Stock>
  /** The last shelf that one was at; a clipping is read beside it. */
  shelf: ReadonlySignal<Shelf>
  /** What stands on the shelf, or what was found, in the order of the list. */
  listed: ReadonlySignal<readonly ClippingHead[]>
  rows: ReadonlySignal<readonly Row[]>
  finder: Finder
  /** How a listed clipping was found; undefined on other shelves. */
  hitOf(id: string): SearchHit | undefined
  /** How many there are on the shelf, once all is read; of a search more than are listed yet. */
  total: ReadonlySignal<number>
  /** More was found than is listed yet. */
  hasMore: ReadonlySignal<boolean>
  /** Lists more of what was found. */
  more(): Promise<void>
  /** Reads the store again. */
  look(): Promise<void>
  lossSeen(): Promise<void>
}

/** More than a screen holds. */
const FIRST = 40
const NEXT = 100

export function catalogueOf({ settings, shelves }: Ports, place: ReadonlySignal<Place>, now: () => number): Catalogue {
  const heads = signal<readonly ClippingHead[] | undefined>(undefined)
  const failure = signal<OpenFailure | undefined>(undefined)
  const isDamaged = signal(false)
  const lost = signal(0)
  const preparing = signal<Preparing | undefined>(undefined)
  const isMoving = signal(false)
  /** What is shown until all is read. */
  const first = signal<readonly ClippingHead[]>([])
  const shelf = signal<Shelf>({ name: 'all' })
  const finder = finderOf({
    search: shelves.search,
    first: FIRST,
    next: NEXT,
    typed: '',
    usual: () => settings.get().searchOrder ?? 'rank',
    remember: () => {},
  })
  followShelf(place, shelf, finder)

  const hits = computed(() => new Map(finder.found.value?.hits.map((hit) => [hit.head.id, hit])))
  const isSearching = computed(() => isSearch(finder.query.value))
  const isPartial = computed(() => {
    const found = finder.found.value
    return isSearching.value && found !== undefined && hasMore(found)
  })
  const listed = computed(() => {
    if (isSearching.value) return [...hits.value.values()].map(({ head }) => head)
    const known = heads.value ?? first.value
    return known.filter((head) => standsOn(shelf.value, head) || isOpen(head, place.value))
  })

  const look = onceAtATime(async () => {
    failure.value = await shelves.failure()
    const [gone, underway, moving] = await Promise.all([shelves.lost(), shelves.preparing(), shelves.isMoving()])
    lost.value = gone
    preparing.value = underway
    isMoving.value = moving
    try {
      if (!heads.value) first.value = await shelves.latest(FIRST)
      heads.value = await shelves.heads()
    } catch {
      // The browser's database is out of order: that is said, and what can still be done offered.
      isDamaged.value = true
      heads.value ??= []
    }
    finder.again()
  })

  return {
    heads,
    failure,
    isDamaged,
    lost,
    preparing,
    isMoving,
    stock: computed(() => stockOf(heads.value ?? [], uiLanguage.value)),
    shelf,
    listed,
    rows: computed(() =>
      isSearching.value ? rowsOfHits([...hits.value.values()]) : rowsOf(listed.value, now(), uiLanguage.value),
    ),
    finder,
    hitOf: (id) => (isSearching.value ? hits.value.get(id) : undefined),
    total: computed(() => {
      if (isSearching.value) return finder.found.value?.total ?? 0
      return heads.value ? listed.value.length : 0
    }),
    hasMore: isPartial,
    async more() {
      if (isPartial.value) await finder.more()
    },
    look,
    async lossSeen() {
      await shelves.lossSeen()
      await look()
    },
  }
}

/** Once read, what is open is unread no more; it stays in the list until one goes on. */
function isOpen(head: ClippingHead, place: Place): boolean {
  return place.page === 'clipping' && place.id === head.id && !isTrashed(head)
}

/** The address says which shelf one is at, and what is searched for. */
function followShelf(place: ReadonlySignal<Place>, shelf: Signal<Shelf>, finder: Finder): void {
  effect(() => {
    const here = place.value
    if (here.page !== 'list' || isSameShelf(here.shelf, shelf.peek())) return
    shelf.value = here.shelf
    const { value: query, order } = here.shelf.name === 'search' ? here.shelf : { value: '', order: undefined }
    const wanted: SearchOrder = order ?? 'rank'
    if (query === '') finder.type('')
    else if (query !== finder.query.peek() || wanted !== finder.order.peek()) finder.type(query, wanted)
  })
}
