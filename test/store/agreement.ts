import { expect } from 'vitest'
import { shownArticle } from '../../src/clipping/edits'
import type { WholeReader } from '../../src/store/whole-reader'
import { found } from './found'

/** The ids of all clippings that the index holds, sorted; one that it holds twice comes twice. */
export async function indexedIds(store: WholeReader): Promise<string[]> {
  const docs = await store.library.index.at(async ({ segments, fresh, dead, columns }) => {
    const inSegments = await Promise.all(
      segments.map(async ({ segment, from }) =>
        (await columns(segment)).flatMap((chunk) => [...chunk.docs]).filter((doc) => doc >= from),
      ),
    )
    return [...inSegments.flat(), ...fresh.map(({ doc }) => doc)].filter((doc) => !dead.includes(doc))
  })
  const clippings = await store.library.clippingsOf(docs)
  return clippings.map((clipping) => clipping?.id ?? 'nothing').sort()
}

/** No segment or fresh clipping lies within the docs of another one. */
async function expectApart(store: WholeReader): Promise<void> {
  const parts = await store.library.index.at(async ({ segments, fresh }) => [
    ...segments.map(({ from, top }) => [from, top] as const),
    ...fresh.map(({ doc }) => [doc, doc] as const),
  ])
  const sorted = parts.sort(([one], [other]) => one - other)
  for (const [at, [from]] of sorted.entries()) expect(from).toBeGreaterThan(sorted[at - 1]?.[1] ?? 0)
}

/** Index and clippings agree: each that is not in the trash is found by its own words, once, and nothing else is. */
export async function expectAgreement(store: WholeReader): Promise<void> {
  const heads = (await store.heads()).filter(({ trashedAt }) => trashedAt === undefined)
  expect(await indexedIds(store)).toEqual(heads.map(({ id }) => id).sort())
  expect(await store.count()).toBe(heads.length)
  await expectApart(store)
  for (const { id } of heads) {
    const clipping = await store.byId(id)
    if (!clipping) throw new Error(`A head without a clipping: ${id}`)
    const { headline } = shownArticle(clipping)
    const { hits } = await found(store, headline)
    expect(hits.filter(({ head }) => head.id === id)).toHaveLength(1)
  }
}
