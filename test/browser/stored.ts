import type { Clipping } from '../../src/clipping/clipping'
import type { Browser } from './browser'

/** What the extension has stored, newest last; read from its database, not through its own code. */
export async function storedClippings(browser: Browser): Promise<Clipping[]> {
  const page = await browser.extensionPage(`${browser.origin}/popup/index.html`)
  const clippings = await page.evaluate<Clipping[]>(`
    const answer = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'borideh')) return []
    const database = await answer(indexedDB.open('borideh'))
    const rows = await answer(database.transaction('texts').objectStore('texts').getAll())
    database.close()
    return rows.map((row) => row.clipping)`)
  await page.close()
  return clippings
}

/** The clipping of an address, or none. */
export async function storedAt(browser: Browser, address: string): Promise<Clipping | undefined> {
  const clippings = await storedClippings(browser)
  return clippings.find((clipping) => clipping.address === address)
}
