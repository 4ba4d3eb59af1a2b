import { afterEach, beforeEach, vi } from 'vitest'
import persian from '../../_locales/fa/messages.json'
import type { TextQuote } from '../../src/annotation/annotation'
import { handlersOn, openedOnce } from '../../src/background/keep'
import type { BackgroundHandlers } from '../../src/browser/messaging'
import { settings } from '../../src/browser/settings'
import type { Store } from '../../src/store/store'
import { sampleArticle } from '../clipping/sample'
import { fakeBrowser } from '../extension/fake-browser'
import { newProfile } from '../store/browser'

const { action, tabs, scripting, storage } = fakeBrowser

export const url = sampleArticle().url

/** Where the script stands that asks. */
export const here = { tabId: 7, url }

export const quote: TextQuote = { exact: 'کتاب‌های خیس', prefix: 'گفته‌اند که ', suffix: ' را', hints: {} }

export const marking = { quote, color: 'green' as const }

/** A news page in tab 7, and an empty store; both anew for every test. */
export function onNewsPage(): { handlers(): BackgroundHandlers; store(): Store } {
  let profile: ReturnType<typeof newProfile>
  let store: Store

  beforeEach(async () => {
    profile = newProfile()
    vi.stubGlobal('navigator', { ...navigator, languages: ['fa'] })
    vi.stubGlobal('fetch', async () => Response.json(persian))
    store = await profile.openWindow()
    storage.local.clear()
    storage.session.clear()
    scripting.executeScript.mockResolvedValue([])
    action.openPopup.mockResolvedValue(undefined)
    tabs.get.mockResolvedValue({ id: 7, url })
    tabs.sendMessage.mockResolvedValue({ ok: true, value: sampleArticle() })
  })

  afterEach(() => {
    store.close()
    vi.resetAllMocks()
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  const open = async () => ({ ok: true as const, value: await profile.openWindow() })
  return { handlers: () => handlersOn(openedOnce(open), settings()), store: () => store }
}

/** Marks the passage on the page, and gives the mark's id. */
export async function marked(on: BackgroundHandlers): Promise<string> {
  const answer = await on.markHere(marking, here)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.id
}
