import browser from 'webextension-polyfill'

/** What the toolbar button says about a tab, until the tab goes to another page. */
export interface Badge {
  /** One character or two; '' for none. */
  sign: string
  /** CSS colour behind the sign. */
  color: string
  /** The same in words. */
  title: string
}

export async function showBadge(tabId: number, { sign, color, title }: Badge): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color })
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' })
    await browser.action.setTitle({ tabId, title })
    await browser.action.setBadgeText({ tabId, text: sign })
  } catch {
    // The tab was closed meanwhile; nobody is left to be told.
  }
}

/** On every tab that has no badge of its own. */
export async function showEverywhere({ sign, color, title }: Badge): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color })
  await browser.action.setBadgeTextColor({ color: '#ffffff' })
  await browser.action.setTitle({ title })
  await browser.action.setBadgeText({ text: sign })
}

/** The sign beside a tab's toolbar button; '' for none. */
export async function signOn(tabId: number): Promise<string> {
  return browser.action.getBadgeText({ tabId }).catch(() => '')
}

/**
 * Opens the popup: false where there is no window to open it in, or the browser lets nobody but the reader. It is asked
 * for before this waits for anything, for a press counts no longer after that.
 */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup()
    return true
  } catch {
    return false
  }
}
