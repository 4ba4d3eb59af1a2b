import browser from 'webextension-polyfill'

/**
 * Sites where Borideh is switched on are the hosts that the reader has granted it: nothing else remembers them, and who
 * takes a grant back in the browser's own settings has switched the site off.
 */

/** What is granted for the site of an address, as a match pattern; undefined where nothing can be. Ports count for nothing. */
export function originOf(url: string): string | undefined {
  const page = URL.parse(url)
  return page && /^https?:$/.test(page.protocol) ? `${page.protocol}//${page.hostname}/*` : undefined
}

export async function isOn(url: string): Promise<boolean> {
  const origin = originOf(url)
  return origin !== undefined && browser.permissions.contains({ origins: [origin] })
}

/**
 * Asks the reader for one host, and answers whether it is granted. To be called in the click itself, before anything is
 * waited for. The popup may be closed by the question: what follows is done by the background.
 */
export function switchOn(url: string): Promise<boolean> {
  const origin = originOf(url)
  return origin === undefined ? Promise.resolve(false) : browser.permissions.request({ origins: [origin] })
}

/** Gives the host back, and answers whether it is off: a grant for all sites keeps it on. */
export async function switchOff(url: string): Promise<boolean> {
  const origin = originOf(url)
  if (origin !== undefined) await browser.permissions.remove({ origins: [origin] }).catch(() => false)
  return !(await isOn(url))
}

/** Match patterns of all that is granted, in the order of the alphabet. */
export async function sitesOn(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return webOrigins(origins)
}

/** Calls back after sites were switched on or off, in whatever window or in the browser's settings. */
export function watchSites(listener: (change: { on: string[]; off: string[] }) => void): () => void {
  const added = ({ origins = [] }: { origins?: string[] }) => listener({ on: webOrigins(origins), off: [] })
  const removed = ({ origins = [] }: { origins?: string[] }) => listener({ on: [], off: webOrigins(origins) })
  browser.permissions.onAdded.addListener(added)
  browser.permissions.onRemoved.addListener(removed)
  return () => {
    browser.permissions.onAdded.removeListener(added)
    browser.permissions.onRemoved.removeListener(removed)
  }
}

/** Firefox also counts its own pages and files among what is granted. */
function webOrigins(origins: string[]): string[] {
  return origins.filter((origin) => /^(?:https?|\*):\/\/|^<all_urls>$/.test(origin)).sort()
}
