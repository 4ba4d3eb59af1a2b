import browser from 'webextension-polyfill'
import { isSame } from '../clipping/same'
import { MARKER_FILE, putMarker } from './marker'

/**
 * Has the marker put into every page of these sites, given as match patterns, from now on and after the browser was
 * started again; into no page of others. One registration, which is written only where it is not right already.
 */
export async function registerMarker(sites: string[]): Promise<void> {
  const { scripting } = browser
  const [held] = await scripting.getRegisteredContentScripts({ ids: [ID] })
  if (sites.length === 0) {
    if (held) await scripting.unregisterContentScripts({ ids: [ID] })
    return
  }
  const wanted = { id: ID, js: [MARKER_FILE], matches: sites, runAt: 'document_idle' as const, allFrames: false }
  if (!held) await scripting.registerContentScripts([{ ...wanted, persistAcrossSessions: true }])
  else if (!isRight(held, sites)) await scripting.updateContentScripts([wanted])
}

/** Puts the marker into the pages of these sites that are open now. */
export async function putMarkerIntoOpenTabs(sites: string[]): Promise<void> {
  if (sites.length === 0) return
  const tabs = await browser.tabs.query({ url: sites, discarded: false })
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : putMarker(id))))
}

const ID = 'marker'

/** Each version of the extension has another file. */
function isRight({ js = [], matches = [] }: { js?: string[]; matches?: string[] }, sites: string[]): boolean {
  return js.some((file) => file.endsWith(MARKER_FILE)) && isSame([...matches].sort(), sites)
}
