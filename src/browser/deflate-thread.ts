import type { Deflater } from '../formats/backup/deflate'
import deflateUrl from '../workers/deflate.ts?worker&url'
import { startThread, type Thread } from './worker'

/** Makes bytes smaller in a thread of its own: the page itself needs nothing of what that takes. */
export function threadDeflater(): Deflater {
  const thread = startDeflating()
  return { deflate: (stretch) => thread.ask(stretch), close: thread.stop }
}

/** Starts a thread that makes the bytes of a backup smaller. */
export function startDeflating(): Thread {
  return startThread(deflateUrl)
}
