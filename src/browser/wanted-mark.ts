import browser from 'webextension-polyfill'
import { natural, record, text } from '../clipping/schema'

/** A mark at which the popup is to open, for a note. */
export interface WantedMark {
  tabId: number
  id: string
  /** Milliseconds since 1970, UTC. */
  at: number
}

/** The last wish counts; the browser forgets it when it is closed. */
export async function wantMark(wanted: WantedMark): Promise<void> {
  await browser.storage.session.set({ [KEY]: wanted })
}

/** What is wanted of the popup on a tab. */
export async function wantedMark(tabId: number): Promise<WantedMark | undefined> {
  const held = await browser.storage.session.get(KEY)
  return wantedFrom(held[KEY], tabId)
}

/** Calls back when something comes to be wanted on a tab, until the returned function is called. */
export function watchWantedMark(tabId: number, listener: (wanted: WantedMark) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    const wanted = wantedFrom(changes[KEY]?.newValue, tabId)
    if (wanted) listener(wanted)
  }
  browser.storage.session.onChanged.addListener(listen)
  return () => browser.storage.session.onChanged.removeListener(listen)
}

/** The popup has opened there. */
export async function forgetWantedMark(): Promise<void> {
  await browser.storage.session.remove(KEY)
}

/** Calls back when the popup has opened at what was wanted, with the tab. */
export function onFulfilledMark(listener: (tabId: number) => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    const { oldValue, newValue } = changes[KEY] ?? {}
    const fulfilled = schema(oldValue)
    if (fulfilled.ok && newValue === undefined) listener(fulfilled.value.tabId)
  })
}

const KEY = 'wanted-mark'

const schema = record<WantedMark>({ tabId: natural, id: text(100), at: natural })

function wantedFrom(raw: unknown, tabId: number): WantedMark | undefined {
  const read = schema(raw)
  return read.ok && read.value.tabId === tabId ? read.value : undefined
}
