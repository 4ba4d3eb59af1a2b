import browser from 'webextension-polyfill'
import { ANNOTATION_COLORS, type AnnotationColor } from '../annotation/annotation'
import { natural, oneOf, optional, record, textLike } from '../clipping/schema'
import { orderSchema, type SavedSearch, type SearchOrder, savedSearchesSchema } from '../search/saved-search'
import { type Watchable, watchable } from '../watchable'
import { type PillSettings, pillSchema } from './pill'

/** What a reader has chosen; a missing one is left to the browser. */
export interface Settings {
  /** Language of the UI, as a BCP 47 tag. */
  language?: string
  /** Widths of the library's panes, in CSS px. */
  railWidth?: number
  listWidth?: number
  /** Of what is found: the best first if missing. */
  searchOrder?: SearchOrder
  /** In the order in which they were saved. */
  savedSearches?: SavedSearch[]
  pill?: PillSettings
  /** Of the last mark. */
  markColor?: AnnotationColor
  /** Of the last citation: the id of a style. */
  citationStyle?: string
  /** Id of the kind of file that was exported last. */
  exportFormat?: string
}

export interface SettingsStore extends Watchable<Settings> {
  /** A setting given as undefined is left to the browser again. */
  change(change: { [Key in keyof Settings]?: Settings[Key] | undefined }): Promise<void>
}

/** The settings, and every change of them in whatever window. */
export async function settings(): Promise<SettingsStore> {
  const held = await browser.storage.local.get(KEY)
  const now = watchable(settingsFrom(held[KEY]))
  browser.storage.local.onChanged.addListener((changes) => {
    const changed = changes[KEY]
    if (changed) now.set(settingsFrom(changed.newValue))
  })
  return {
    get: now.get,
    watch: now.watch,
    change: (change) => browser.storage.local.set({ [KEY]: settingsFrom({ ...now.get(), ...change }) }),
  }
}

const KEY = 'settings'

/** What names an entry of a shelf; whoever uses it knows whether it is there. */
const shelfId = optional(textLike((id) => id !== '', 100))

const schema = record<Settings>({
  language: optional(textLike((tag) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag), 100)),
  railWidth: optional(natural),
  listWidth: optional(natural),
  searchOrder: optional(orderSchema),
  savedSearches: optional(savedSearchesSchema),
  pill: optional(pillSchema),
  markColor: optional(oneOf(...ANNOTATION_COLORS)),
  citationStyle: shelfId,
  exportFormat: shelfId,
})

/** Settings that cannot be read are left to the browser. */
export function settingsFrom(raw: unknown): Settings {
  const read = schema(raw)
  return read.ok ? read.value : {}
}
