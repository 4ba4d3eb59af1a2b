import type { ClippingHead } from '../src/clipping/head'
import type { Place } from '../src/ui/place'
import { text } from '../src/ui/text'
import { citeClippings } from './citing'
import { performOnHighlights } from './highlights/commands'
import { foundMark } from './highlights/found-mark'
import type { Command } from './keys'
import type { Model } from './model'
import { everything, NOTHING, toggled } from './selection'
import { isTrashed } from './shelf'

/** Does what a key or a button asks for. */
export function perform(command: Command, model: Model): void {
  if (model.place.value.page === 'highlights') performOnHighlights(command, model)
  else DEEDS[command](model)
}

/** One further in the list, or one back; what is read follows. */
function step(model: Model, by: 1 | -1): void {
  const { catalogue, cursor, place } = model
  const listed = catalogue.listed.value
  const here = listed.findIndex(({ id }) => id === cursor.value)
  const next = listed[here < 0 ? 0 : Math.max(0, Math.min(listed.length - 1, here + by))]
  if (!next) return
  if (here >= listed.length - 5) catalogue.more()
  if (place.value.page === 'clipping') model.go(placeOf(next.id, model))
  else cursor.value = next.id
}

/** Where a listed clipping is read: at the mark in which it was found, if it was. */
export function placeOf(id: string, { catalogue, highlights }: Model): Place {
  const hit = catalogue.hitOf(id)
  const mark = hit && foundMark(hit, highlights.all.value ?? [])
  return { page: 'clipping', id, ...(mark !== undefined && { mark }) }
}

/** Into the archive or out of it. */
export function archive(model: Model, heads: readonly ClippingHead[]): void {
  const { name } = model.catalogue.shelf.value
  if (name === 'unread' || name === 'archived') moveOn(model, heads)
  void model.actions.archive(heads)
}

/** Into the trash; from there it goes for good, but never unasked. */
export function discard(model: Model, heads: readonly ClippingHead[]): void {
  if (heads.length === 0) return
  if (heads.every(isTrashed)) {
    model.erasing.value = heads
    return
  }
  moveOn(model, heads)
  void model.actions.trash(heads)
}

export function restore(model: Model, heads: readonly ClippingHead[]): void {
  moveOn(model, heads)
  void model.actions.restore(heads)
}

export function erase(model: Model, heads: readonly ClippingHead[]): void {
  moveOn(model, heads)
  void model.actions.erase(heads)
}

/** On to the page on which it goes into a file. */
export function exportOne({ id }: Pick<ClippingHead, 'id'>, { exporting, go }: Model): void {
  exporting.read.value = id
  go({ page: 'export' })
}

/** Some leave the list: the cursor goes to what comes after them, and what is read is closed if it goes too. */
function moveOn({ catalogue, cursor, go, place, selection }: Model, heads: readonly ClippingHead[]): void {
  const going = new Set(heads.map(({ id }) => id))
  const listed = catalogue.listed.value
  const from = Math.max(
    0,
    listed.findIndex(({ id }) => going.has(id)),
  )
  const isStaying = ({ id }: ClippingHead) => !going.has(id)
  const next = listed.slice(from).find(isStaying) ?? listed.slice(0, from).findLast(isStaying)
  selection.value = NOTHING
  if (place.value.page === 'clipping' && going.has(place.value.id)) go({ page: 'list', shelf: catalogue.shelf.value })
  cursor.value = next?.id
}

/** One thing less in the way: the pill, the selection, then what is read, then the search. */
function stepBack(model: Model): void {
  const { catalogue, place, selection } = model
  const marking = model.reading.value?.marking
  if (marking?.subject.value) marking.leave()
  else if (selection.value.ids.size > 0) selection.value = NOTHING
  else if (place.value.page !== 'list') model.go({ page: 'list', shelf: catalogue.shelf.value })
  else if (catalogue.finder.query.value !== '') model.search('')
}

/** Of a search all that is found is listed for that, step by step: the count tells how far it is, another choice ends it. */
async function selectAll({ catalogue, selection }: Model): Promise<void> {
  const all = () => everything(catalogue.listed.peek().map(({ id }) => id))
  let chosen = all()
  selection.value = chosen
  while (catalogue.hasMore.peek() && selection.peek() === chosen) {
    await catalogue.more()
    if (selection.peek() !== chosen) return
    chosen = all()
    selection.value = chosen
  }
}

async function copySelected({ actions, reading }: Model): Promise<void> {
  if (await reading.value?.marking.copy()) actions.tell({ sentence: text('mark_copied') })
}

const DEEDS: Record<Command, (model: Model) => void> = {
  next: (model) => step(model, 1),
  previous: (model) => step(model, -1),
  open: (model) => {
    const id = model.cursor.value
    if (id !== undefined) model.go(placeOf(id, model))
  },
  openOriginal: (model) => {
    const head = model.catalogue.listed.value.find(({ id }) => id === model.cursor.value)
    if (head) model.openOriginal(head)
  },
  search: () => document.getElementById('search')?.focus(),
  select: ({ cursor, selection }) => {
    if (cursor.value !== undefined) selection.value = toggled(selection.value, cursor.value)
  },
  selectAll: (model) => void selectAll(model),
  star: ({ actions, chosen }) => void actions.star(chosen.value),
  archive: (model) => archive(model, model.chosen.value),
  trash: (model) => {
    if (!model.reading.value?.marking.remove()) discard(model, model.chosen.value)
  },
  undo: ({ actions }) => void actions.undo(),
  help: ({ isHelpOpen }) => {
    isHelpOpen.value = true
  },
  back: stepBack,
  mark: ({ reading }) => void reading.value?.marking.mark(),
  yellow: ({ reading }) => void reading.value?.marking.mark('yellow'),
  green: ({ reading }) => void reading.value?.marking.mark('green'),
  blue: ({ reading }) => void reading.value?.marking.mark('blue'),
  rose: ({ reading }) => void reading.value?.marking.mark('rose'),
  markNote: ({ reading }) => void reading.value?.marking.note(),
  copy: (model) => void copySelected(model),
  cite: (model) =>
    citeClippings(
      model,
      model.chosen.value.filter((head) => !isTrashed(head)).map(({ id }) => id),
    ),
}
