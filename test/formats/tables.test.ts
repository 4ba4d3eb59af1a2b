import { describe, expect, test } from 'vitest'
import { clippingsOf, entriesOf, fullClipping, onlyClippingOf, textOf } from './bibliography'

describe('a table with Zotero’s columns', () => {
  test('begins with a mark, has 87 columns, and each cell to the letter', async () => {
    const file = await textOf('zotero-csv', [fullClipping({ headline: '=1+1 "و" @الف' })])
    const [head = '', row = ''] = file.split('\r\n')
    expect(head.startsWith('\ufeff"Key","Item Type","Publication Year"')).toBe(true)
    expect(head.split('","')).toHaveLength(87)
    expect(row).toContain('"خبرگزاری نمونه"')
    expect(row).toContain('"=1+1 ""و"" @الف"')
    expect(row).toContain('"هواشناسی; rain & wind","باران; شهر"')
  })

  test('gives back notes of several lines, and what was marked', async () => {
    const clipping = fullClipping()
    expect(await onlyClippingOf('zotero-csv', await textOf('zotero-csv', [clipping]))).toMatchObject({
      note: clipping.note,
      tags: clipping.tags,
      annotations: [{ quote: { exact: 'کتاب‌های خیس را کنار پنجره' }, note: 'نقل شود', tags: ['نقل'] }],
      article: { keywords: ['باران', 'شهر'], newsCode: '1024' },
    })
  })
})

describe('a table for people', () => {
  test.each(['=1+1', '+1', '-1', '@a', '＝1+1', '＋1', '－1', '＠a', '"=1"', "'=1", '|calc'])(
    'takes no formula from %s',
    async (headline) => {
      const [, row = ''] = (await textOf('csv', [fullClipping({ headline })])).split('\r\n')
      expect(row.startsWith(`"'${headline.replaceAll('"', '""')}",`)).toBe(true)
    },
  )

  test('has what was marked, and below it what was noted of it', async () => {
    expect(await textOf('csv', [fullClipping()])).toContain('"«کتاب‌های خیس را کنار پنجره»\nنقل شود"')
  })

  test('has no cell that is too long for a spreadsheet', async () => {
    const [, row = ''] = (await textOf('csv', [{ ...fullClipping(), note: 'ب'.repeat(100_000) }])).split('\r\n')
    expect(Math.max(...row.split('","').map((cell) => cell.length))).toBeLessThan(32_767)
  })

  test('is said to be foreign where it comes in again', async () => {
    expect(await entriesOf('zotero-csv', await textOf('csv', [fullClipping()]))).toEqual([
      { kind: 'failed', reason: 'fileForeign', line: 1 },
    ])
  })
})

describe('a table that comes in', () => {
  test('of Pocket’s has its tags, times and states', async () => {
    const file = `title,url,time_added,tags,status
"Rain, at last",https://k.example/1,1709942400,weather|coast,unread
Wind,https://k.example/2,1709942401,,archive
`
    expect(await clippingsOf('zotero-csv', file)).toMatchObject([
      {
        address: 'https://k.example/1',
        tags: ['weather', 'coast'],
        state: 'unread',
        clippedAt: 1_709_942_400_000,
        article: { headline: 'Rain, at last' },
      },
      { address: 'https://k.example/2', tags: [], state: 'archived' },
    ])
  })

  test('of Instapaper’s and of Raindrop’s comes in, too', async () => {
    const instapaper = 'URL,Title,Selection,Folder,Timestamp\nhttps://k.example/1,Rain,"a line",Weather,1709942400\n'
    expect(await onlyClippingOf('zotero-csv', instapaper)).toMatchObject({
      tags: ['Weather'],
      article: { lead: 'a line' },
    })
    const raindrop =
      'id,title,note,excerpt,url,folder,tags,created\n1,Rain,mine,a line,https://k.example/1,Unread,"a, b",2024-03-09T00:00:00.000Z\n'
    expect(await onlyClippingOf('zotero-csv', raindrop)).toMatchObject({
      note: 'mine',
      tags: ['a', 'b'],
      clippedAt: Date.UTC(2024, 2, 9),
    })
  })

  test('with semicolons or tabs between its cells is read', async () => {
    for (const [between] of [';', '\t']) {
      const file = `title${between}url\nRain${between}https://k.example/1\n`
      expect(await onlyClippingOf('zotero-csv', file)).toMatchObject({ address: 'https://k.example/1' })
    }
  })

  test('whose last cell is never closed gives the rows before it', async () => {
    const file = 'title,url\nRain,https://k.example/1\n"Wind,https://k.example/2\n'
    expect(await entriesOf('zotero-csv', file)).toMatchObject([
      { kind: 'clipping', line: 2 },
      { kind: 'refused', reason: 'cut', line: 3 },
    ])
  })

  test('says in which line a row stands, however many lines are in the cells before', async () => {
    const file = 'title,url\n"a\nb\nc",https://k.example/1\nRain,\n'
    expect(await entriesOf('zotero-csv', file)).toMatchObject([
      { line: 2 },
      { kind: 'refused', reason: 'noAddress', line: 5 },
    ])
  })
})
