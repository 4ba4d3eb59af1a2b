import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import type { Annotation } from '../../src/annotation/annotation'
import type { MarkState } from '../../src/browser/messages'
import { marksSince } from '../../src/clipping/beyond-marks'
import { shownArticle } from '../../src/clipping/edits'
import { marksOf } from '../../src/clipping/marks-of'
import { htmlQuotation, plainQuotation, quotationOf } from '../../src/clipping/quotation'
import { inTextOrder } from '../../src/ui/marks/in-text-order'
import { type MarkEditor, markEditorOn } from '../../src/ui/marks/mark-editor'
import type { HeldMark } from '../../src/ui/marks/mark-edits'
import type { Model } from '../model'
import { keptForMark, marked, troubled } from '../state'
import { placesOn } from './places'
import type { MarksPorts } from './ports'
import { type SiteChoice, siteChoice } from './site'

/** The highlights of the page that the popup stands on, and all that can be done with them. */
export interface Marks {
  rows: ReadonlySignal<MarkRow[]>
  editor: MarkEditor
  /** Id of the one whose note, tags and colour can be changed. */
  open: Signal<string | undefined>
  /** Id of the one that was made here last. */
  latest: ReadonlySignal<string | undefined>
  /** Missing where no site can be switched on. */
  site?: SiteChoice
  /** The keys that highlight a selection; undefined while that is not known, or if there are none. */
  shortcut: ReadonlySignal<string | undefined>
  /** Highlights what is selected on the page, which is kept first if it was not. */
  markSelection(): Promise<void>
  /** On the page, or where its words are not there any more in the stored copy. */
  show(id: string): Promise<void>
  copy(id: string): Promise<boolean>
  remove(id: string): Promise<void>
  restore(id: string): Promise<void>
  /**
   * Before the page is unkept: what is being written is stored; and if it was kept for a mark while it lay in the trash,
   * what was marked since goes with it.
   */
  leave(): Promise<void>
}

export interface MarkRow {
  mark: HeldMark
  /** Missing while it is not known. */
  state?: MarkState
  /** Removed just now: the way back stands in its place. */
  isRemoved: boolean
  /** The page does not have it: a press leads to the stored copy. */
  isStoredOnly: boolean
}

export function marksOn(model: Model, ports: MarksPorts): Marks {
  const { state, look } = model.session
  const places = placesOn(ports.page)
  const open = signal<string | undefined>(undefined)
  const latest = signal<string | undefined>(undefined)
  const removed = signal<ReadonlySet<string>>(new Set())
  const shortcut = signal<string | undefined>(undefined)
  const clipping = computed(() => state.value.clipping)
  const site = siteChoice(ports)
  let isMarking = false
  /** The page has been asked about marks. */
  let isShown = false
  /** Whether the page was kept for a mark has been looked up. */
  let isLooked = false
  let isKeptForMark = false

  const editor = markEditorOn({
    change: ports.change,
    drafts: ports.drafts,
    async look(_, id) {
      await look()
      return clipping.value?.annotations?.find((mark) => mark.id === id)
    },
    failed(reason) {
      state.value = troubled(state.value, reason)
    },
  })

  const rows = computed(() => {
    if (!clipping.value) return []
    const { id: own, annotations = [] } = clipping.value
    const shown = annotations.filter(({ id, trashedAt }) => trashedAt === undefined || removed.value.has(id))
    return inTextOrder(shownArticle(clipping.value), shown).map((annotation): MarkRow => {
      const { id, trashedAt } = annotation
      const standing = places.states.value.get(id)
      return {
        mark: { clipping: own, annotation },
        ...(standing && { state: standing }),
        isRemoved: trashedAt !== undefined,
        isStoredOnly: places.isAway.value || standing === 'orphan',
      }
    })
  })

  /** What the page shows of the marks, as one text: the same as long as it need not be told anew. */
  const painted = computed(() => {
    const marks = clipping.value ? marksOf(clipping.value) : []
    return marks.map(({ id, color }) => `${id} ${color}`).join('\n')
  })

  effect(() => {
    if (painted.value === '' && !isShown) return
    isShown = true
    const all = untracked(() => (clipping.value ? marksOf(clipping.value) : []))
    void Promise.all([places.look(all.map(({ id }) => id)), resume(all)])
  })

  async function resume(all: readonly Annotation[]): Promise<void> {
    await editor.resume(all.flatMap(({ id }) => held(id) ?? []))
  }

  function held(id: string): HeldMark | undefined {
    const { id: own = '', annotations = [] } = clipping.value ?? {}
    const annotation = annotations.find((mark) => mark.id === id)
    return annotation && { clipping: own, annotation }
  }

  // A page that was kept for its only mark can be unkept here, too.
  effect(() => {
    const kept = clipping.value
    if (isLooked || !kept) return
    isLooked = true
    if (marksOf(kept).length !== 1) return
    void ports.isKeptByMarking(kept).then((isForMark) => isForMark && tellKeeping())
  })

  function tellKeeping(): void {
    isKeptForMark = true
    state.value = keptForMark(state.value)
  }

  ports.whenWanted((id) => {
    model.finder.type('')
    open.value = id
  })
  void ports.shortcut().then((keys) => {
    shortcut.value = keys
  })

  return {
    rows,
    editor,
    open,
    latest,
    ...(site && { site }),
    shortcut,
    async markSelection() {
      if (isMarking || state.value.asking) return
      isMarking = true
      const answer = await ports.page.markSelection()
      await look()
      if (answer.ok) latest.value = answer.value.id
      if (!answer.ok) state.value = troubled(state.value, answer.reason)
      else if (answer.value.isKeptNow) tellKeeping()
      else state.value = marked(state.value)
      isMarking = false
    },
    async show(id) {
      const row = rows.value.find(({ mark }) => mark.annotation.id === id)
      const answer = row?.isStoredOnly ? undefined : await ports.page.jump(id)
      if (answer === 'there' || !clipping.value) return
      await editor.settle()
      ports.openLibrary({ page: 'clipping', id: clipping.value.id, mark: id })
    },
    async copy(id) {
      const mark = held(id)
      if (!clipping.value || !mark) return false
      const quotation = quotationOf(shownArticle(clipping.value), mark.annotation.quote)
      return ports.copy({ plain: plainQuotation(quotation), html: htmlQuotation(quotation) })
    },
    async remove(id) {
      const mark = held(id)
      if (!mark) return
      removed.value = new Set([...removed.value, id])
      if (open.value === id) open.value = undefined
      await editor.remove(mark)
    },
    async restore(id) {
      const mark = held(id)
      if (mark) await editor.restore(mark)
    },
    async leave() {
      await editor.settle()
      const kept = clipping.value
      if (!isKeptForMark || !kept || kept.revisions.length === 0) return
      await ports.change([{ id: kept.id, change: { trash: marksSince(kept).map(({ id }) => id) } }])
      await look()
    },
  }
}
