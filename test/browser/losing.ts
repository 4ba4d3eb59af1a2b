import type { ExtensionTab } from './browser'
import type { Stage } from './stage'

/** The browser throws the database away, as browsers do with a damaged one: no page of ours is open then. */
export async function loseDatabase({ browser }: Stage): Promise<void> {
  await browser.open('about:blank')
  const page = await browser.extensionPage(`${browser.origin}/icons/borideh-16.png`)
  await browser.stopBackground()
  await page.evaluate(`
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('borideh')
      request.onsuccess = () => resolve()
      request.onerror = () => reject(request.error)
    })`)
  await page.close()
}

/** A folder of the browser's own for the extension, in the place of one that a reader chooses. */
export function standInForPicker(library: ExtensionTab): Promise<void> {
  return library.evaluate(`
    window.showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('My folder', { create: true })`)
}
