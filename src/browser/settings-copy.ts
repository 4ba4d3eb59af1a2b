import browser from 'webextension-polyfill'
import { settings } from './settings'

/** The settings as they travel in a backup; undefined if nothing was ever chosen. Drafts stay. */
export async function settingsText(): Promise<string | undefined> {
  const held = await browser.storage.local.get(KEY)
  return held[KEY] === undefined ? undefined : JSON.stringify(held[KEY])
}

/** Takes from a backup what was not chosen here. Text of unknown origin: what is no setting is left out. */
export async function fillSettings(given: string): Promise<void> {
  const chosen = await settings()
  // It is read as strictly as what lies in the browser's storage.
  await chosen.change({ ...(recordIn(given) as object), ...chosen.get() })
}

const KEY = 'settings'

function recordIn(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return {}
  }
}
