import type { Clipping } from '../../src/clipping/clipping'
import type { Browser } from './browser'

/** What the extension has stored, oldest first; read from its database and unpacked, not through its own code. */
export async function storedClippings(browser: Browser): Promise<Clipping[]> {
  const page = await browser.extensionPage(`${browser.origin}/popup/index.html`)
  const clippings = await page.evaluate<Clipping[]>(`
    const answer = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const unpacked = (bytes) =>
      new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).json()
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'borideh')) return []
    const database = await answer(indexedDB.open('borideh'))
    const stores = database.transaction(['clippings', 'revisions', 'annotations'])
    const [rows, revisions, annotations] = await Promise.all(
      ['clippings', 'revisions', 'annotations'].map((name) => answer(stores.objectStore(name).getAll())))
    database.close()
    return Promise.all(rows.map(async ({ id, article, rest }) => {
      const earlier = revisions.filter((row) => row.id === id).sort((one, other) => other.n - one.n)
      const marked = annotations.filter((row) => row.id === id).map(({ annotation }) => annotation)
      return {
        ...rest,
        article: await unpacked(article),
        ...(marked.length > 0 && { annotations: marked }),
        revisions: await Promise.all(
          earlier.map(async (row) => ({ ...row.rest, article: await unpacked(row.article) }))),
      }
    }))`)
  await page.close()
  return clippings
}

/** The clipping of an address, or none. */
export async function storedAt(browser: Browser, address: string): Promise<Clipping | undefined> {
  const clippings = await storedClippings(browser)
  return clippings.find((clipping) => clipping.address === address)
}
