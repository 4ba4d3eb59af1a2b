import type { Browser } from 'webextension-polyfill'
import type { BackgroundMessages } from './messages'

/** Tells the background, from inside a page, what its page is; a background that is gone does not matter. */
export function tellSeen(page: BackgroundMessages['seen']['ask']['page']): void {
  const { runtime } = (globalThis as unknown as { chrome: Browser }).chrome
  runtime.sendMessage({ kind: 'seen', page }).catch(() => undefined)
}
