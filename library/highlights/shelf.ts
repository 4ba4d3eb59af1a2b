import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { ClippingHead } from '../../src/clipping/head'
import type { MarkOf } from '../../src/store/mark-reads'
import { sourceName } from '../../src/ui/source-name'
import { uiLanguage } from '../../src/ui/text'
import type { Actions } from '../actions'
import { onceAtATime } from '../once-at-a-time'
import type { Ports } from '../ports'
import { NOTHING, type Selection } from '../selection'
import { type HighlightActions, highlightActions } from './acting'
import { EVERY_HIGHLIGHT, foldingMemory, type HighlightFilter, wantedOf } from './filter'
import { countsOf, type Highlight, type HighlightCounts, highlightsOf } from './highlight'
import { type Arrangement, arranged, type HighlightRow, rowsOfHighlights } from './rows'

/** Every highlight of the library, and the part of them that their page shows. */
export interface HighlightShelf {
  /** Newest first; undefined until the store has been read. */
  all: ReadonlySignal<readonly Highlight[] | undefined>
  counts: ReadonlySignal<HighlightCounts>
  /** Where the highlights come from, by how many. */
  sources: ReadonlySignal<readonly string[]>
  filter: Signal<HighlightFilter>
  arrangement: Signal<Arrangement>
  /** What is wanted, in the order of the list. */
  listed: ReadonlySignal<readonly Highlight[]>
  rows: ReadonlySignal<readonly HighlightRow[]>
  /** Key of the highlight that keys are about. */
  cursor: Signal<string | undefined>
  /** By their keys. */
  selection: Signal<Selection>
  /** Key of the highlight whose note, tags and colour are open. */
  editing: Signal<string | undefined>
  /** What an action is about: what is selected, else the highlight at the cursor. */
  chosen: ReadonlySignal<readonly Highlight[]>
  actions: HighlightActions
  at(key: string): Highlight | undefined
  /** Makes what is compared of each highlight ready, a little at a time, so that the first word typed is found at once. */
  prepare(): void
  /** Reads the store again. */
  look(): Promise<void>
  /** The store has changed: it is read again at once if somebody looks at the highlights, else before long. */
  lookSoon(isSeen: boolean): void
}

export function highlightShelf(
  ports: Pick<Ports, 'shelves' | 'background'>,
  heads: ReadonlySignal<readonly ClippingHead[] | undefined>,
  news: Pick<Actions, 'tell'>,
  now: () => number,
): HighlightShelf {
  const marks = signal<readonly MarkOf[] | undefined>(undefined)
  const filter = signal(EVERY_HIGHLIGHT)
  const arrangement = signal<Arrangement>({ by: 'day', order: 'newest' })
  const cursor = signal<string | undefined>(undefined)
  const selection = signal<Selection>(NOTHING)
  const folded = foldingMemory()
  let waiting: ReturnType<typeof setTimeout> | undefined

  const all = computed(() => (marks.value && heads.value ? highlightsOf(marks.value, heads.value) : undefined))
  const byKey = computed(() => new Map(all.value?.map((highlight) => [highlight.key, highlight])))
  const listed = computed(() => arranged(wantedOf(all.value ?? [], filter.value, folded), arrangement.value))
  const at = (key: string) => byKey.peek().get(key)
  const look = onceAtATime(async () => {
    clearTimeout(waiting)
    waiting = undefined
    marks.value = await ports.shelves.marks()
  })

  const actions = highlightActions(ports.background, news, at, look)

  return {
    all,
    counts: computed(() => countsOf(all.value ?? [], uiLanguage.value)),
    sources: computed(() => sourcesOf(all.value ?? [])),
    filter,
    arrangement,
    listed,
    rows: computed(() => rowsOfHighlights(listed.value, arrangement.value, now(), uiLanguage.value)),
    cursor,
    selection,
    editing: signal<string | undefined>(undefined),
    chosen: computed(() => {
      const { ids } = selection.value
      const isChosen = ids.size > 0 ? (key: string) => ids.has(key) : (key: string) => key === cursor.value
      return listed.value.filter(({ key }) => isChosen(key))
    }),
    actions,
    at,
    prepare: () => foldSome(all, folded),
    look,
    lookSoon(isSeen) {
      // Much that is being done ends with a look.
      if (isSeen && !actions.progress.peek()) void look()
      else waiting ??= setTimeout(look, AWAY)
    },
  }
}

/** Milliseconds: typing a note changes the store again and again, and ten thousand marks are read each time. */
const AWAY = 1_000

/** Milliseconds of folding after which others have their turn. */
const SLICE = 8

function foldSome(
  all: ReadonlySignal<readonly Highlight[] | undefined>,
  folded: (highlight: Highlight) => string,
  from = 0,
): void {
  const highlights = all.peek() ?? []
  const end = performance.now() + SLICE
  let at = from
  for (; at < highlights.length && performance.now() < end; at += 1) {
    const highlight = highlights[at]
    if (highlight) folded(highlight)
  }
  if (at < highlights.length) setTimeout(() => foldSome(all, folded, at))
}

function sourcesOf(highlights: readonly Highlight[]): string[] {
  const counts = new Map<string, number>()
  for (const { head } of highlights) counts.set(sourceName(head), (counts.get(sourceName(head)) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name)
}
