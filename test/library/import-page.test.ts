// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ArticleDate } from '../../src/article/article'
import type { Clipping } from '../../src/clipping/clipping'
import { ok } from '../../src/result'
import { noCounts } from '../../src/store/import-counts'
import type { ImportLine } from '../../src/store/import-lines'
import type { Store } from '../../src/store/store'
import { clippingsOf } from '../formats/bibliography'
import { newProfile } from '../store/browser'
import type { Otherwise } from './fake-ports'
import { chooseFiles, clear, element, elements, leave, opened, press, seen, texts } from './page'

beforeEach(clear)
afterEach(() => {
  leave()
  vi.unstubAllGlobals()
})

vi.setConfig({ testTimeout: 30_000 })

const line = (at: number, more: Partial<ImportLine> = {}): ImportLine => ({ line: at, head: headAt(at), ...more })
const headAt = (at: number) => ({ headline: `باران ${at}`, dir: 'rtl', host: 'k.example' }) as const
const published: ArticleDate = { iso: '2025-08-05', raw: '', calendar: 'gregory', precision: 'day', source: 'meta' }

describe('what files would bring', () => {
  test('is told line by line: headline, source, place, what comes to what, and why not', async () => {
    const lines = {
      added: [line(2, { head: { ...headAt(2), published } })],
      enriched: [line(5, { record: 2, gains: ['tag', 'note'], of: { id: '07', headline: 'باران اینجا', dir: 'rtl' } })],
      same: [line(9, { file: 'b.ris', of: { id: '08', headline: 'x', dir: 'ltr', isIncoming: true } })],
    }
    const refusals = [{ reason: 'noAddress', line: 11 } as const, { reason: 'cut', line: 1, record: 7 } as const]
    const counts = { added: 1, enriched: 1, same: 1, refused: 2, refusals }
    await opened([], { hash: '#/import', staging: ok({ importId: '1', counts, lines }) })
    await chooseFiles(new File(['{}'], 'clippings.json'))
    await seen('.dry-run', '1 new clipping')
    for (const group of elements('.import-group > summary')) group.click()
    await seen('.import-line', 'No. 7: the file ends here')
    const [added = '', enriched = '', same = '', refused = ''] = texts('.import-line')
    for (const told of ['باران 2', 'k.example', '5 Aug 2025', 'Line 2']) expect(added).toContain(told)
    for (const told of ['No. 2', 'Brings tags and a note', 'باران اینجا']) expect(enriched).toContain(told)
    for (const told of ['Line 9', 'b.ris', 'As one before it']) expect(same).toContain(told)
    expect(refused).toContain('Line 11: no address of a web page')
    expect(element<HTMLAnchorElement>('.import-known').hash).toBe('#/clipping/07')
  })

  test('of ten thousand are shown a hundred at a time, and of what is not held how many there are', async () => {
    const added = Array.from({ length: 150 }, (_, at) => line(at + 1))
    const counts = { ...noCounts(), added: 10_000 }
    const staged = { importId: '1', counts, lines: { added, enriched: [], same: [] } }
    await opened([], { hash: '#/import', staging: ok(staged) })
    await chooseFiles(new File(['{}'], 'clippings.json'))
    await seen('.dry-run', '10,000 new clippings')
    expect(elements('.import-line')).toHaveLength(0)
    element('.import-group > summary').click()
    await seen('.import-group .list-more', 'Show 50 more')
    expect(elements('.import-line')).toHaveLength(100)
    element('.import-group .list-more').click()
    await seen('.import-more', 'and 9,850 more')
    expect(elements('.import-line')).toHaveLength(150)
  })
})

describe('several files', () => {
  test('come together, and those that are no good are named with their reasons', async () => {
    const { store } = await withStore()
    await chooseFiles(
      new File([ris(1)], 'one.ris'),
      new File([`${ris(1)}${ris(2)}`], 'two.ris'),
      new File(['{"format":"borideh"'], 'cut.json'),
      new File(['x'], 'photo.png'),
      new File(['x'], 'my.enl'),
    )
    await seen('.dry-run', 'In 2 files')
    await seen('.dry-run', '2 new clippings')
    expect(texts('.counts').join()).toContain('1 that you have just so')
    expect(texts('.refused-file')).toEqual(['cut.json', 'photo.png', 'my.enl'])
    expect(texts('.notice').join()).toContain('ends too early')
    expect(texts('.notice').join()).toContain('can export it as RIS or BibTeX')
    element('#import-start').click()
    await seen('#import-undo-hint', '2 clippings to the trash')
    expect(await store.count()).toBe(2)
    store.close()
  })

  test('of which none is any good change nothing', async () => {
    const { store } = await withStore()
    await chooseFiles(new File(['x'], 'photo.png'), new File(['%PDF-1.7'], 'a.pdf'))
    await seen('[role="alert"]', 'Documents and notes do not come in')
    expect(await store.count()).toBe(0)
    store.close()
  })
})

describe('an import', () => {
  test('leaves whoever uses keys where it goes on, though what was pressed has gone', async () => {
    const { store } = await withStore()
    await chooseFiles(new File([ris(1)], 'x.ris'))
    await seen('#import-start')
    element('#import-start').focus()
    element('#import-start').click()
    await seen('#import-undo')
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('import-state'))
    store.close()
  })

  test('is taken back with one press, and says what came of it', async () => {
    const { store } = await withStore()
    await store.keep(await linkIn(ris(1)))
    await chooseFiles(new File([ris(1, 'KW  - آب\n') + ris(2)], 'x.ris'))
    await seen('#import-start')
    element('#import-start').click()
    await seen('#import-undo-hint', '1 clipping to the trash; 1 as it was before')
    element('#import-undo').click()
    await seen('#import-trash')
    expect(texts('#import-state').join()).toContain('1 clipping lies in the trash')
    expect(texts('#import-state').join()).toContain('1 is as it was before')
    expect(await store.count()).toBe(1)
    store.close()
  })

  test('is what the key takes back that takes back what was done last', async () => {
    const { store } = await withStore()
    await chooseFiles(new File([ris(1)], 'x.ris'))
    await seen('#import-start')
    element('#import-start').click()
    await seen('#import-undo')
    press('body', 'u')
    await seen('#import-trash')
    expect(await store.count()).toBe(0)
    store.close()
  })
})

test('which program gives which file stands on the page, with the way to it', async () => {
  await opened([], { hash: '#/import' })
  await seen('.program', 'Zotero')
  for (const name of ['EndNote', 'Mendeley', 'JabRef', 'Pocket', 'Hypothesis', 'Obsidian', 'Omnivore', 'Borideh'])
    expect(texts('.program').join()).toContain(name)
  expect(texts('.program p').every((told) => told.length > 20)).toBe(true)
})

function ris(at: number, more = ''): string {
  return `TY  - NEWS\nTI  - باران ${at}\n${more}UR  - https://k.example/${at}\nER  - \n`
}

/** The page over a real store. */
async function withStore(): Promise<{ store: Store }> {
  const store = await newProfile().openWindow()
  const otherwise: Otherwise = { hash: '#/import', imports: store.imports }
  await opened([], otherwise)
  await seen('#import-file')
  return { store }
}

/** A clipping of what stands in a bibliography. */
async function linkIn(file: string): Promise<Clipping> {
  const [clipping] = await clippingsOf('ris', file)
  if (!clipping) throw new Error('no clipping')
  return clipping
}
