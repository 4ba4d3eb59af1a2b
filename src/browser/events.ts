import browser from 'webextension-polyfill'

/** Calls back when the extension has been installed or updated; `isNew`: it was not there before. */
export function onInstalled(listener: (isNew: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason === 'install'))
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

/** An entry of the context menu of web pages. */
export interface MenuEntry {
  id: string
  title: string
  /** On what it is offered. */
  contexts: ('page' | 'selection' | 'image' | 'link')[]
}

/** Puts these entries, and no others, into the context menu of web pages; the browser remembers them. */
export async function offerMenu(entries: MenuEntry[]): Promise<void> {
  await browser.contextMenus.removeAll()
  for (const entry of entries) {
    browser.contextMenus.create({ ...entry, documentUrlPatterns: ['http://*/*', 'https://*/*'] })
  }
}
