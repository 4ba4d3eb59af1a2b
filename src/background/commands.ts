import { markSelection, putMarker } from '../browser/marker'
import type { BackgroundHandlers } from '../browser/messaging'
import { readPage } from '../browser/tabs'
import { openPopup, showBadge, signOn } from '../browser/toolbar'
import { failedBadge, keepingBadge, keptBadge, keptMarkedBadge, markedBadge, NOTE_SIGN, plainBadge } from './badge'

/** Reads the page of a tab and keeps it. The badge answers; the popup opens where it failed, and can help. */
export async function keepTab(tabId: number, keep: BackgroundHandlers['keep']): Promise<void> {
  await showBadge(tabId, keepingBadge())
  const read = await readPage(tabId, 'article')
  const kept = read.ok ? await keep({ article: read.value, scope: 'article' }) : read
  await showBadge(tabId, kept.ok ? keptBadge(kept.value) : failedBadge(kept.reason))
  if (!kept.ok) await openPopup()
}

/** Marks what is selected in the page of a tab, in the colour used last. The badge answers, or the popup, as for keeping. */
export async function markTab(tabId: number): Promise<void> {
  const put = await putMarker(tabId)
  const marked = put.ok ? await markSelection(tabId) : put
  if (marked.ok) return showBadge(tabId, marked.value.isKeptNow ? keptMarkedBadge() : markedBadge())
  await showBadge(tabId, failedBadge(marked.reason))
  await openPopup()
}

/** The popup has opened where a note was wanted: the button need not ask for a press any more. */
export async function forgetNoteBadge(tabId: number): Promise<void> {
  if ((await signOn(tabId)) === NOTE_SIGN) await showBadge(tabId, plainBadge())
}
