import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Store } from '../../src/store/store'
import { newProfile } from '../store/browser'
import { clippingsOf, fullClipping, textOf } from './bibliography'
import { entriesIn, importFacts, incoming, piecesOf } from './file'

const NOW = importFacts.importedAt

afterEach(() => {
  vi.unstubAllGlobals()
})

async function takeIn(store: Store, id: string, file: string) {
  const staged = await store.imports.stage(entriesIn(incoming(id), new TextEncoder().encode(file)), { now: NOW })
  if (staged.ok) await store.imports.flip(staged.value.importId)
  return staged.ok ? staged.value.counts : staged
}

const HYPOTHESIS = JSON.stringify({
  annotations: ['one', 'two'].map((exact, at) => ({
    uri: 'https://k.example/1',
    document: { title: ['Rain'] },
    text: `note ${at}`,
    tags: ['a'],
    target: [{ selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
  })),
})

describe('a bibliography', () => {
  test.each(['ris', 'biblatex', 'csl-json', 'zotero-csv', 'bookmarks'])(
    'of one’s own library adds nothing to it: %s',
    async (id) => {
      const store = await newProfile().openWindow()
      await store.keep(fullClipping())
      const before = await store.byId('01')
      expect(await takeIn(store, id, await textOf(id, [fullClipping()]))).toMatchObject({
        added: 0,
        enriched: 0,
        same: 1,
      })
      expect(await store.byId('01')).toEqual(before)
      store.close()
    },
    30_000,
  )

  test('that comes in twice adds nothing the second time, though it tells no times', async () => {
    const file = 'TY  - NEWS\nTI  - Rain on the coast\nN1  - mine\nKW  - a\nUR  - https://k.example/1\nER  - \n'
    const store = await newProfile().openWindow()
    expect(await takeIn(store, 'ris', file + file)).toMatchObject({ added: 1, same: 1 })
    expect(await takeIn(store, 'ris', file)).toMatchObject({ added: 0, enriched: 0, same: 1 })
    store.close()
  }, 30_000)

  test('is listed and found, and is filled when its page is kept', async () => {
    const store = await newProfile().openWindow()
    await takeIn(store, 'ris', await textOf('ris', [fullClipping()]))
    const [head] = await store.heads()
    expect(head).toMatchObject({ headline: 'باران در شهر بندری', tags: ['هواشناسی', 'rain & wind'], hasNote: true })
    const link = await store.byId(head?.id ?? '')
    expect(link).toMatchObject({ scope: 'link', article: { blocks: [] } })
    const { article } = fullClipping()
    await store.keep({ ...fullClipping(), id: '09', clippedAt: NOW })
    const kept = await store.byId(head?.id ?? '')
    expect(kept).toMatchObject({ scope: 'article', note: link?.note, article: { blocks: article.blocks } })
    expect(kept?.annotations).toEqual(link?.annotations)
    expect(kept?.revisions).toMatchObject([{ scope: 'link' }])
    store.close()
  }, 30_000)
})

test('annotations that come in twice are there once', async () => {
  const store = await newProfile().openWindow()
  expect(await takeIn(store, 'hypothesis', HYPOTHESIS)).toMatchObject({ added: 1 })
  expect(await takeIn(store, 'hypothesis', HYPOTHESIS)).toMatchObject({ added: 0, enriched: 0, same: 1 })
  const [head] = await store.heads()
  expect((await store.byId(head?.id ?? ''))?.annotations).toHaveLength(2)
  store.close()
}, 30_000)

test('annotations without a time that come in again later leave alone what the reader has made of them', async () => {
  const store = await newProfile().openWindow()
  await takeIn(store, 'hypothesis', HYPOTHESIS)
  const [head] = await store.heads()
  const id = head?.id ?? ''
  const [mark] = (await store.byId(id))?.annotations ?? []
  await store.changeMarks([{ id, change: { edit: [{ id: mark?.id ?? '', change: { color: 'rose' } }] } }], NOW + 1_000)
  const facts = { ...importFacts, importedAt: NOW + 2_000 }
  const file = piecesOf(new TextEncoder().encode(HYPOTHESIS), 1_000)
  const staged = await store.imports.stage(incoming('hypothesis').read(file, facts), { now: NOW + 2_000 })
  expect(staged).toMatchObject({ value: { counts: { added: 0, enriched: 0, same: 1 } } })
  expect((await store.byId(id))?.annotations?.[0]?.color).toBe('rose')
  store.close()
}, 30_000)

test('a link goes out and comes in with everything in Borideh’s own files', async () => {
  const [link] = await clippingsOf('ris', await textOf('ris', [fullClipping()]))
  if (!link) throw new Error('no link')
  expect(await clippingsOf('jsonl', await textOf('jsonl', [link]))).toEqual([link])
})
