import deflateUrl from '../workers/deflate.ts?worker&url'
import { startThread, type Thread } from './worker'

/** Starts a thread that makes the bytes of a backup smaller. */
export function startDeflating(): Thread {
  return startThread(deflateUrl)
}
