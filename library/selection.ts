/** Which clippings are chosen, to do something with them all. */
export interface Selection {
  ids: ReadonlySet<string>
  /** The one that was chosen last: Shift reaches from here. */
  anchor?: string
}

export const NOTHING: Selection = { ids: new Set() }

export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** With everything from the anchor to `id`, in the order of the list; without an anchor, with `id` alone. */
export function extended({ ids, anchor }: Selection, id: string, order: readonly string[]): Selection {
  const to = order.indexOf(id)
  const from = anchor === undefined ? to : order.indexOf(anchor)
  const reach = from < 0 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set([...ids, ...reach]), anchor: anchor ?? id }
}

export function everything(order: readonly string[]): Selection {
  return { ids: new Set(order) }
}

/** Without what the list no longer holds. */
export function within(selection: Selection, order: readonly string[]): Selection {
  if (selection.ids.size === 0) return selection
  const ids = new Set(order.filter((id) => selection.ids.has(id)))
  return ids.size === selection.ids.size ? selection : { ...selection, ids }
}
