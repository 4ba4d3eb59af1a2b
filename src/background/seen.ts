import type { BackgroundMessages } from '../browser/messages'
import type { Asker } from '../browser/messaging'
import { showBadge, signOn } from '../browser/toolbar'
import { ok } from '../result'
import { failedBadge, isPageSign, plainBadge } from './badge'

/**
 * The badge of a tab names a page that is something else than an article. Of others it says nothing, and leaves in
 * place what was said about keeping them.
 */
export async function showSeen(
  { page }: BackgroundMessages['seen']['ask'],
  { tabId }: Asker = {},
): Promise<BackgroundMessages['seen']['answer']> {
  if (tabId !== undefined) {
    const badge = page === 'article' ? plainBadge() : failedBadge(page)
    if (isPageSign(badge.sign)) await showBadge(tabId, badge)
    else if (isPageSign(await signOn(tabId))) await showBadge(tabId, plainBadge())
  }
  return ok('shown')
}
