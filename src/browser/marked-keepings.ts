import browser from 'webextension-polyfill'
import { beyondMarks, marksSince } from '../clipping/beyond-marks'
import type { Clipping } from '../clipping/clipping'

/** Pages that were kept because something on them was marked: until the browser is closed that can be taken back. */
export async function rememberKeeping(clipping: Clipping): Promise<void> {
  await browser.storage.session.set({ [keyOf(clipping.id)]: beyondMarks(clipping) })
}

/** Was a clipping kept for a mark, and nothing but colours given to it since? */
export async function isKeptByMarking(clipping: Clipping): Promise<boolean> {
  const key = keyOf(clipping.id)
  const held = await browser.storage.session.get(key)
  const hasWords = marksSince(clipping).some(({ note, tags }) => note !== undefined || tags.length > 0)
  return held[key] === beyondMarks(clipping) && !hasWords
}

export async function forgetKeeping(id: string): Promise<void> {
  await browser.storage.session.remove(keyOf(id))
}

function keyOf(id: string): string {
  return `kept-by-marking:${id}`
}
