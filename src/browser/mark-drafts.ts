import browser from 'webextension-polyfill'
import { type Draft, draftFor, draftFrom, draftKey } from './drafts'

/** What is typed about marks and is not stored yet, by their ids; it lives as long as any draft. */
export const markDrafts = {
  async read(ids: readonly string[]): Promise<ReadonlyMap<string, Draft>> {
    const keys = new Map(ids.map((id) => [draftKey(nameOf(id)), id]))
    const held = await browser.storage.local.get([...keys.keys()])
    const drafts = new Map<string, Draft>()
    for (const [key, id] of keys) {
      const draft = draftFrom(held[key])
      if (draft) drafts.set(id, draft)
    }
    return drafts
  },
  write: (id: string, draft: Draft): Promise<void> => draftFor(nameOf(id)).write(draft),
}

/** No address of a page begins like this. */
function nameOf(id: string): string {
  return `mark:${id}`
}
