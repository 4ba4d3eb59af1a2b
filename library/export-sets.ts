import type { ClippingHead } from '../src/clipping/head'
import { counted, text } from '../src/ui/text'
import type { Model } from './model'
import { isTrashed } from './shelf'
import { shelfLabel } from './shelf-label'

/** Clippings that one may want in a file together. */
export interface ExportSet {
  name: 'all' | 'shelf' | 'selection' | 'read'
  words: string
  heads: readonly ClippingHead[]
  /** Of the only one, where it was chosen by itself. */
  headline?: string
  /** What they have in common, as a reader called it. */
  label?: string
}

/** Everything, the list that one comes from, what is selected in it, what was just read; the narrowest last. */
export function exportSets({ catalogue, chosen, saved, selection, exporting }: Model): ExportSet[] {
  const all = (catalogue.heads.value ?? []).filter((head) => !isTrashed(head))
  const shelf = catalogue.shelf.value
  const listed = shelf.name === 'all' || shelf.name === 'trash' ? [] : catalogue.listed.value
  const onShelf = shelf.name === 'search' ? catalogue.total.value : listed.length
  const selected = selection.value.ids.size > 0 ? chosen.value : []
  const read = all.filter(({ id }) => id === exporting.read.value)
  const name = shelfLabel(shelf, saved)
  const isSaved = shelf.name !== 'search' || saved.savedAs(shelf.value, shelf.order ?? 'rank') !== undefined
  const sets: ExportSet[] = [
    { name: 'all', words: counted('export_all', all.length), heads: all },
    {
      name: 'shelf',
      words: counted('export_shelf', onShelf, { shelf: name }),
      heads: listed,
      label: isSaved ? name : shelf.value,
    },
    {
      name: 'selection',
      words: counted('export_selection', selected.length),
      heads: selected,
      ...headlineOf(selected),
    },
    {
      name: 'read',
      words: text('export_read', { headline: read[0]?.headline ?? '' }),
      heads: read,
      ...headlineOf(read),
    },
  ]
  return sets.filter(({ name, heads }) => name === 'all' || heads.length > 0)
}

function headlineOf([first, ...others]: readonly ClippingHead[]): { headline?: string } {
  return first && others.length === 0 ? { headline: first.headline } : {}
}
