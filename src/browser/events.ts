import browser from 'webextension-polyfill'

/** Calls back when the extension has been installed or updated. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener)
}

/** Calls back when the browser has started. */
export function onStartup(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener)
}

/** Calls back when a shortcut of the manifest is pressed on a page. */
export function onCommand(name: string, listener: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((pressed, tab) => {
    if (pressed === name && tab?.id !== undefined) listener(tab.id)
  })
}

/** Calls back when an entry of the context menu is chosen on a page. */
export function onMenu(id: string, listener: (tabId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === id && tab?.id !== undefined) listener(tab.id)
  })
}

/** Puts an entry into the context menu of web pages; the browser remembers it. */
export async function offerMenu(id: string, title: string): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id,
    title,
    contexts: ['page', 'selection', 'image', 'link'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  })
}
