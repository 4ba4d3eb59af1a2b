import browser from 'webextension-polyfill'
import { fail, ok, type Result } from '../result'
import type { PageFailure } from './messages'

/** A page that has been given a script. */
export interface OpenPage {
  /** Missing when the browser does not say. */
  url?: string
}

/** Runs files of ours in the top frame of a tab, by their paths in the build. */
export async function inject(tabId: number, files: string[]): Promise<Result<OpenPage, PageFailure>> {
  const url = await addressIn(tabId)
  const closed = url === undefined ? undefined : closedTo(url)
  if (closed) return fail(closed)
  try {
    // From the root: Firefox takes a bare path as one beside the page that asks.
    await browser.scripting.executeScript({ target: { tabId }, files: files.map((file) => `/${file}`) })
  } catch (error) {
    return fail(refusalOf(error, url))
  }
  return ok({ ...(url !== undefined && { url }) })
}

async function addressIn(tabId: number): Promise<string | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined)
  return tab?.url
}

/** Why no extension may read an address at all. */
function closedTo(url: string): PageFailure | undefined {
  const address = URL.parse(url)
  if (address?.protocol === 'file:') return 'file'
  if (!address || !/^https?:$/.test(address.protocol) || SHOPS.has(address.hostname)) return 'browserPage'
  return undefined
}

/** Where extensions are sold; browsers keep them out. */
const SHOPS = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'])

/**
 * Chromium says which kind of page refused ("Cannot access a chrome:// URL", "The extensions gallery cannot be
 * scripted."). Firefox says "Missing host permission for the tab" of all, of its PDF viewer too.
 */
function refusalOf(error: unknown, url: string | undefined): PageFailure {
  const message = error instanceof Error ? error.message : ''
  if (/file:/.test(message)) return 'file'
  if (/gallery|(?:chrome|edge|about|devtools|extension):|showing error page|ExtensionsSettings/.test(message))
    return 'browserPage'
  if (url !== undefined && /\.pdf$/i.test(URL.parse(url)?.pathname ?? '')) return 'pdf'
  if (/permission|Cannot access/i.test(message)) return 'noPermission'
  return 'noAnswer'
}
