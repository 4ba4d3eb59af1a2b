import fc from 'fast-check'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/clipping/entry'
import { formats } from '../../src/formats/index'
import { allOf, importFacts, one } from './file'

const item = (at: number, more: object = {}) => ({
  id: `id-${at}`,
  slug: `rain-${at}`,
  title: `باران ${at}`,
  description: '',
  author: '',
  url: `https://k.example/${at}`,
  state: 'SUCCEEDED',
  readingProgress: 0,
  labels: ['هوا'],
  savedAt: '2024-03-09T10:00:00.000Z',
  publishedAt: null,
  ...more,
})

const lists = (...items: object[]): Zippable => ({ 'metadata_0_to_20.json': strToU8(JSON.stringify(items, null, 2)) })

function read(zip: Uint8Array<ArrayBuffer> | Blob): Promise<Entry[]> {
  const readZip = formats.get('omnivore')?.readZip
  if (!readZip) throw new Error('no zip')
  return allOf(readZip(zip instanceof Blob ? zip : new Blob([zip]), importFacts))
}

async function only(files: Zippable) {
  const [entry, ...more] = await read(zipSync(files))
  if (entry?.kind !== 'clipping' || more.length > 0) throw new Error(JSON.stringify(entry))
  return entry.clipping
}

describe('an export of Omnivore', () => {
  test('gives its pages with what is marked in them: words, labels, notes, and a note on the page', async () => {
    const markdown = [
      'یادداشتی بر صفحه',
      '> باران می‌بارد \n\n#هوا #سال نو\n\nنقل شود\n\nبا نقشه',
      '> نخست\n> دوم ',
      '> سوم \n\nتنها یادداشت',
    ].join('\n\n')
    const clipping = await only({
      ...lists(item(1)),
      'content/rain-1.html': strToU8('<p>باران</p>'),
      'highlights/rain-1.md': strToU8(markdown),
    })
    expect(clipping).toMatchObject({
      address: 'https://k.example/1',
      tags: ['هوا'],
      note: 'یادداشتی بر صفحه',
      article: { headline: 'باران 1' },
    })
    expect(clipping.annotations?.map(({ quote, tags, note }) => [quote.exact, tags, note])).toEqual([
      ['باران می‌بارد', ['هوا', 'سال نو'], 'نقل شود\n\nبا نقشه'],
      ['نخست\nدوم', [], undefined],
      ['سوم', [], 'تنها یادداشت'],
    ])
  })

  test('gives every list in it, and says in which one something stands', async () => {
    const files = {
      ...lists(item(1), item(2, { url: 'javascript:alert(1)' })),
      'metadata_20_to_40.json': strToU8(JSON.stringify([item(3)])),
    }
    expect(await read(zipSync(files))).toMatchObject([
      { kind: 'clipping', record: 1, file: 'metadata_0_to_20.json' },
      { kind: 'refused', reason: 'noAddress', record: 2, file: 'metadata_0_to_20.json' },
      { kind: 'clipping', record: 1, file: 'metadata_20_to_40.json' },
    ])
  })

  test('is read as well when it was packed again, in a folder, stored or with a remark behind it', async () => {
    const inFolder = Object.fromEntries(Object.entries(lists(item(1))).map(([name, file]) => [`export/${name}`, file]))
    expect(await read(zipSync(inFolder, { level: 0 }))).toMatchObject([{ kind: 'clipping' }])
    expect(await read(zipSync(inFolder, { comment: 'made elsewhere' }))).toMatchObject([{ kind: 'clipping' }])
  })

  test('does not unpack the pages, whatever is in them', async () => {
    const whole = zipSync({ ...lists(item(1)), 'content/rain-1.html': new Uint8Array(110_000_000) }, { level: 1 })
    expect(await read(whole)).toMatchObject([{ kind: 'clipping' }])
  }, 60_000)
})

describe('a zip file that is made to harm', () => {
  test('is given up when more comes out than any export holds', async () => {
    const bomb = zipSync({
      ...lists(...Array.from({ length: 27 }, (_, at) => item(at, { slug: 'bomb' }))),
      'highlights/bomb.md': new Uint8Array(4_000_000).fill(0x61),
    })
    expect((await read(bomb)).at(-1)).toMatchObject({ kind: 'failed', reason: 'fileTooLarge' })
  }, 60_000)

  test('is not believed what it says of its sizes', async () => {
    const whole = zipSync(lists(item(1)))
    const view = new DataView(whole.buffer)
    const row = whole.length - 22 - 46 - 'metadata_0_to_20.json'.length
    expect(view.getUint32(row, true)).toBe(0x02014b50)
    view.setUint32(row + 24, 10, true)
    expect((await read(whole)).at(-1)).toMatchObject({ kind: 'failed', reason: 'fileDamaged' })
  })

  test('of two gigabytes without an end is not read through', async () => {
    const asked: number[] = []
    const slice = (from: number, to: number) => {
      asked.push(to - from)
      return new Blob([new Uint8Array(to - from)])
    }
    const readZip = formats.get('omnivore')?.readZip
    const entries = await allOf(readZip ? readZip({ size: 2_000_000_000, slice }, importFacts) : one([]))
    expect(entries).toEqual([{ kind: 'failed', reason: 'fileCut', line: 1 }])
    expect(Math.max(...asked)).toBeLessThan(70_000)
  })

  test.each([
    ['nothing of Omnivore’s', zipSync({ 'photo.txt': strToU8('باران') }), 'fileForeign'],
    ['no zip file', strToU8('باران'), 'fileCut'],
  ])('says what it is: %s', async (_, file, reason) => {
    expect(await read(file)).toEqual([{ kind: 'failed', reason, line: 1 }])
  })

  test('gives nothing wrong when it is cut anywhere, or what it holds is altered', async () => {
    const whole = zipSync({ ...lists(item(1)), 'highlights/rain-1.md': strToU8('> باران ') })
    const sound = await read(whole)
    const directory = new DataView(whole.buffer).getUint32(whole.length - 6, true)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
        fc.pre(isCut || at < directory)
        const broken = isCut ? whole.slice(0, at) : whole.slice()
        if (!isCut) broken[at] = byte
        const last = (await read(broken)).at(-1)
        expect(last?.kind === 'failed' || JSON.stringify(last) === JSON.stringify(sound.at(-1))).toBe(true)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
