import type { AnnotationColor } from '../../src/annotation/annotation'
import { shownArticle } from '../../src/clipping/edits'
import { type Quotation, quotationOf } from '../../src/clipping/quotation'
import { counted, text } from '../../src/ui/text'
import { webAddress } from '../../src/ui/web-address'
import { citeClippings } from '../citing'
import type { Command } from '../keys'
import type { Model } from '../model'
import { everything, NOTHING, toggled } from '../selection'
import { EVERY_HIGHLIGHT, isEvery } from './filter'
import type { Highlight } from './highlight'
import { isSheetSeen } from './sheet'

/** Does what a key or a button asks for on the page of all highlights. */
export function performOnHighlights(command: Command, model: Model): void {
  DEEDS[command]?.(model)
}

/** Into the trash; the cursor goes to what comes after them. */
export function discardHighlights({ highlights }: Model, chosen: readonly Highlight[]): void {
  const { actions, cursor, listed, selection } = highlights
  const going = new Set(chosen.map(({ key }) => key))
  const from = Math.max(
    0,
    listed.value.findIndex(({ key }) => going.has(key)),
  )
  const isStaying = ({ key }: Highlight) => !going.has(key)
  const next = listed.value.slice(from).find(isStaying) ?? listed.value.slice(0, from).findLast(isStaying)
  selection.value = NOTHING
  cursor.value = next?.key
  void actions.remove(chosen)
}

/** As quotations, one below the other, in the order of the list. */
export async function copyHighlights({ actions, ports }: Model, chosen: readonly Highlight[]): Promise<void> {
  const isCopied = chosen.length > 0 && (await ports.copy(quotationsOf(chosen, ports.files.each)))
  if (isCopied) actions.tell({ sentence: counted('highlights_copied', chosen.length) })
  else if (chosen.length > 0) actions.tell({ sentence: text('mark_notCopied'), isTrouble: true })
}

/** The clippings in which they are. */
export function citeHighlights(model: Model, chosen: readonly Highlight[]): void {
  citeClippings(
    model,
    chosen.map(({ head }) => head.id),
  )
}

/** The highlights ready to be put into another text; those whose clipping is gone are left out. */
export async function quotationsOf(
  highlights: readonly Highlight[],
  each: Model['ports']['files']['each'],
): Promise<Quotation[]> {
  const articles = new Map<string, ReturnType<typeof shownArticle>>()
  for await (const clipping of each([...new Set(highlights.map(({ head }) => head.id))])) {
    articles.set(clipping.id, shownArticle(clipping))
  }
  return highlights.flatMap(({ head, mark }) => {
    const article = articles.get(head.id)
    return article ? [quotationOf(article, mark.quote)] : []
  })
}

function step({ highlights: { cursor, listed } }: Model, by: 1 | -1): void {
  const here = listed.value.findIndex(({ key }) => key === cursor.value)
  const next = listed.value[here < 0 ? 0 : Math.max(0, Math.min(listed.value.length - 1, here + by))]
  if (next) cursor.value = next.key
}

function atCursor({ highlights: { at, cursor } }: Model): Highlight | undefined {
  return cursor.value === undefined ? undefined : at(cursor.value)
}

/** One thing less in the way: the selection, then what is open, then what was filtered. */
function stepBack({ highlights: { editing, filter, selection } }: Model): void {
  if (selection.value.ids.size > 0) selection.value = NOTHING
  else if (editing.value !== undefined) editing.value = undefined
  else if (!isEvery(filter.value)) filter.value = EVERY_HIGHLIGHT
}

function recolor({ highlights: { actions, chosen } }: Model, color: AnnotationColor): void {
  void actions.recolor(chosen.value, color)
}

const DEEDS: Partial<Record<Command, (model: Model) => void>> = {
  next: (model) => step(model, 1),
  previous: (model) => step(model, -1),
  open(model) {
    const highlight = atCursor(model)
    if (highlight) model.openHighlight(highlight)
  },
  openOriginal(model) {
    const highlight = atCursor(model)
    if (highlight) model.ports.open(webAddress(highlight.head.address), 'background')
  },
  search: () => document.getElementById('search')?.focus(),
  select({ highlights: { cursor, selection } }) {
    if (cursor.value !== undefined) selection.value = toggled(selection.value, cursor.value)
  },
  selectAll({ highlights: { listed, selection } }) {
    selection.value = everything(listed.value.map(({ key }) => key))
  },
  trash: (model) => discardHighlights(model, model.highlights.chosen.value),
  undo: ({ actions }) => void actions.undo(),
  help({ isHelpOpen }) {
    isHelpOpen.value = true
  },
  back: stepBack,
  yellow: (model) => recolor(model, 'yellow'),
  green: (model) => recolor(model, 'green'),
  blue: (model) => recolor(model, 'blue'),
  rose: (model) => recolor(model, 'rose'),
  markNote(model) {
    const highlight = atCursor(model)
    if (highlight && !isSheetSeen()) model.openHighlight(highlight)
    model.highlights.editing.value = highlight?.key
  },
  copy: (model) => void copyHighlights(model, model.highlights.chosen.value),
  cite: (model) => citeHighlights(model, model.highlights.chosen.value),
}
