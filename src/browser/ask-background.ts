import browser from 'webextension-polyfill'
import { fail } from '../result'
import type { BackgroundMessages } from './messages'

/** Asks the background. It never rejects: a background that went away answers 'unexpected', and one may ask again. */
export async function askBackground<Kind extends keyof BackgroundMessages>(
  kind: Kind,
  ask: BackgroundMessages[Kind]['ask'],
): Promise<BackgroundMessages[Kind]['answer']> {
  try {
    const answer: BackgroundMessages[Kind]['answer'] | undefined = await browser.runtime.sendMessage({ kind, ...ask })
    return answer ?? fail('unexpected')
  } catch {
    return fail('unexpected')
  }
}
