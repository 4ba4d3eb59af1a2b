import type { BackgroundHandlers } from '../browser/messaging'
import { readPage } from '../browser/tabs'
import { openPopup, showBadge } from '../browser/toolbar'
import { failedBadge, keepingBadge, keptBadge } from './badge'

/** Reads the page of a tab and keeps it. The badge answers; the popup opens where it failed, and can help. */
export async function keepTab(tabId: number, keep: BackgroundHandlers['keep']): Promise<void> {
  await showBadge(tabId, keepingBadge())
  const read = await readPage(tabId, 'article')
  const kept = read.ok ? await keep({ article: read.value, scope: 'article' }) : read
  await showBadge(tabId, kept.ok ? keptBadge(kept.value) : failedBadge(kept.reason))
  if (!kept.ok) await openPopup()
}
