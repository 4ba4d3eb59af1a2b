import { type Clipping, clippingOf } from '../../src/clipping/clipping'
import type { Entry } from '../../src/clipping/entry'
import type { Store } from '../../src/store/store'
import { sampleAnnotation } from '../clipping/annotation'
import { sampleArticle } from '../clipping/sample'
import { indexedIds } from './agreement'

/** A page that was kept, by its number. */
export function pageOf(number: number, headline = `خبر شماره${number}`): Clipping {
  const url = `https://khabar.example/news/${number}`
  return clippingOf(sampleArticle({ url, headline }), { id: String(number).padStart(4, '0'), now: 1_000 * number })
}

/** Five pages, with an earlier text, a mark, a note, and one in the trash. */
export async function keepFive(store: Store): Promise<void> {
  for (const number of [1, 2, 3, 4, 5]) await store.keep(pageOf(number))
  await store.keep({ ...pageOf(2, 'خبر تازه'), clippedAt: 9_000 })
  await store.change('0003', 1, { note: 'یادداشت', tags: ['هوا'] })
  const { id: _, createdAt: __, updatedAt: ___, ...mark } = sampleAnnotation()
  await store.mark('0004', mark, { id: 'A1', now: 8_000 })
  await store.trash(['0005'], 7_000)
}

/** Imports clippings as an exported file does. */
export async function takeIn(store: Store, clippings: readonly Clipping[]): Promise<void> {
  async function* file(): AsyncGenerator<Entry> {
    for (const [at, clipping] of clippings.entries()) yield { kind: 'clipping', clipping, line: at + 2 }
  }
  const staged = await store.imports.stage(file(), { now: 1_760_000_000_000 })
  if (staged.ok) await store.imports.flip(staged.value.importId)
}

/** Everything that lists, search and reading show. */
export async function shownBy(store: Store) {
  const heads = await store.heads()
  const clippings = await Promise.all(heads.map(({ id }) => store.byId(id)))
  return {
    heads,
    clippings,
    indexed: await indexedIds(store),
    latest: await store.latest(100),
    count: await store.count(),
  }
}
