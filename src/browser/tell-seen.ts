import type { BackgroundMessages } from './messages'
import { pageRuntime } from './page-runtime'

/** Tells the background, from inside a page, what its page is; a background that is gone does not matter. */
export function tellSeen(page: BackgroundMessages['seen']['ask']['page']): void {
  pageRuntime()
    .sendMessage({ kind: 'seen', page })
    .catch(() => undefined)
}
