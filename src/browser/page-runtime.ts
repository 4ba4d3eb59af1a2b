import type { Browser } from 'webextension-polyfill'

/** The extension's messages as a script in a page has them. No polyfill: it is 4 kB, and would be put into news pages. */
export function pageRuntime(): Browser['runtime'] {
  return (globalThis as unknown as { chrome: Browser }).chrome.runtime
}
