import browser from 'webextension-polyfill'
import { settings, settingsFrom } from './settings'

/** The settings as they travel in a backup; undefined if nothing was ever chosen. Drafts stay. */
export async function settingsText(): Promise<string | undefined> {
  const held = await browser.storage.local.get(KEY)
  return held[KEY] === undefined ? undefined : JSON.stringify(held[KEY])
}

/** Takes from a backup what was not chosen here. Text of unknown origin: what is no setting is left out. */
export async function fillSettings(given: string): Promise<void> {
  const chosen = await settings()
  await chosen.change({ ...settingsFrom(jsonIn(given)), ...chosen.get() })
}

const KEY = 'settings'

function jsonIn(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
