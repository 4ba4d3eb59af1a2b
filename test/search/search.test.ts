import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import { marksOf } from '../../src/search/marks'
import { parseQuery } from '../../src/search/query/parse'
import { sampleClipping } from '../clipping/sample'
import { bare, libraryOf, searched, storyOf, WHEN } from './library'

/** Whether a query looks for something that can be marked; "-0" does not. */
function isMarking(query: string): boolean {
  const { query: read } = parseQuery(query, WHEN)
  return read !== undefined && marksOf(read).length > 0
}

async function found(query: string, ...clippings: Clipping[]): Promise<string[]> {
  const { hits } = await searched(query, libraryOf(...clippings))
  return hits.map(({ head }) => head.id)
}

describe('is found however it is typed', () => {
  test.each([
    ['Arabic ي and ك', 'تركيه', 'سفر به ترکیه'],
    ['Persian ی and ک on a page with the Arabic ones', 'ترکیه', 'سفر به تركيه'],
    ['Persian digits', '1404', 'سال ۱۴۰۴'],
    ['Arabic digits', '۱۴۰۴', 'سال ١٤٠٤'],
    ['Latin digits', '١٤٠٤', 'سال 1404'],
    ['points', 'محمد', 'مُحَمَّد آمد'],
    ['points in the query', 'مُحَمَّد', 'محمد آمد'],
    ['drawn-out letters', 'تهران', 'تهـــران'],
    ['hamza over he', 'خانه', 'خانهٔ ما'],
    ['presentation forms', 'سلام', 'ﺳﻼم'],
    ['İ and i', 'istanbul', 'İSTANBUL’da yağmur'],
    ['ı and I', 'DIYARBAKIR', 'Diyarbakır'],
    ['ə as e', 'Xezer', 'Xəzər dənizi'],
    ['ə as it is', 'XƏZƏR', 'Xəzər dənizi'],
    ['accents', 'cafe', 'au Café'],
    ['an ending after an apostrophe', 'Bakı', 'Bakı’nın küçələri'],
    ['an apostrophe that is left out', 'bakinin', "Bakı'nın küçələri"],
    ['Chinese without spaces', '新闻', '今天的新闻报道'],
    ['a longer stretch of Chinese', '的新闻报道', '今天的新闻报道'],
    ['Japanese', 'ラーメン', '東京のラーメン屋'],
    ['Thai', 'ข่าว', 'อ่านข่าววันนี้'],
    ['Chinese beside Latin letters', 'AI', '中国AI新闻'],
  ])('%s', async (_, query, text) => {
    expect(await found(query, storyOf(text))).toEqual(['01'])
  })
})

describe('is not found', () => {
  test.each([
    ['a word that is missing', 'باران برف', 'باران آمد'],
    ['the middle of a word', 'ران', 'تهران'],
    ['a beginning that a space has ended', 'تهر ', 'تهران'],
    ['a beginning that another word follows', 'تهر باران', 'باران در تهران'],
    ['characters that do not stand together', '报新', '今天的新闻报道'],
  ])('%s', async (_, query, text) => {
    expect(await found(query, storyOf(text))).toEqual([])
  })
})

test('all words must be there, in any order and any field', async () => {
  const clipping = {
    ...bare({ headline: 'باران', authors: [{ name: 'سارا بهاری', role: 'reporter' }] }),
    tags: ['هوا'],
  }
  expect(await found('هوا سارا باران', clipping)).toEqual(['01'])
})

test('the last word may be a beginning', async () => {
  expect(await found('باران تهر', storyOf('باران در تهران'))).toEqual(['01'])
})

test.each(['新', 'ی', '𞤀'])(
  'one letter finds what begins with it, though it is the last of all words: %s',
  async (letter) => {
    expect(await found(letter, storyOf(letter))).toEqual(['01'])
  },
)

test('the newest come first, and as many as are asked for', async () => {
  const clippings = ['03', '02', '01'].map((id) => storyOf('باران', id))
  expect(await found('باران', ...clippings)).toEqual(['03', '02', '01'])
  const { total, hits } = await searched('باران', libraryOf(...clippings), { limit: 2 })
  expect([total, hits.length]).toEqual([3, 2])
})

test.each(['', '   ', '«»؟', '\u200c', 'ــ'])('nothing is found when nothing is looked for: %j', async (query) => {
  expect(await searched(query, libraryOf(sampleClipping()))).toMatchObject({ total: 0, hits: [], problems: [] })
})

describe('says where it was found', () => {
  const sample = sampleClipping()
  const article = { ...sample.article, captions: ['نمای اسکله از دور'], keywords: ['شیلات'], newsCode: '482130' }
  const quote = { exact: 'آب تا پله‌ها بالا آمد', prefix: '', suffix: '', hints: {} }
  const highlight = { id: '1', quote, color: 'yellow' as const, note: 'سنجه', tags: [], createdAt: 0, updatedAt: 0 }
  const clipping = { ...sample, article, note: 'پیگیری فردا', tags: ['اقلیم'], annotations: [highlight] }

  test.each([
    ['headline', 'بندری'],
    ['kicker', 'میدانی'],
    ['lead', 'خیابان'],
    ['body', 'پنجره'],
    ['note', 'پیگیری'],
    ['highlight', 'پله‌ها بالا'],
    ['highlight', 'سنجه'],
    ['tag', 'اقلیم'],
    ['author', 'بهاری'],
    ['agency', 'نمونه نیوز'],
    ['caption', 'اسکله'],
    ['keyword', 'شیلات'],
    ['keyword', '۴۸۲۱۳۰'],
  ])('%s', async (where, query) => {
    const { hits } = await searched(query, libraryOf(clipping))
    expect(hits.map((hit) => hit.where)).toEqual([where])
  })

  test('the field that holds most of what was typed', async () => {
    const { hits } = await searched('خیابان‌ها بارش', libraryOf({ ...clipping, note: 'بارش' }))
    expect(hits[0]?.where).toBe('lead')
  })
})

test('a clipping that goes away meanwhile is left out', async () => {
  const library = { ...libraryOf(storyOf('باران')), clippingsOf: async () => [undefined] }
  expect(await searched('باران', library)).toMatchObject({ total: 1, hits: [] })
})

test('a search that nobody waits for any more ends', async () => {
  const signal = AbortSignal.abort()
  await expect(searched('باران', libraryOf(storyOf('باران')), { signal })).rejects.toMatchObject({ name: 'AbortError' })
})

test('no query and no text makes searching break, and every mark lies within its snippet', async () => {
  const writing = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
  await fc.assert(
    fc.asyncProperty(writing, writing, fc.boolean(), async (query, text, isContained) => {
      const { hits } = await searched(query, libraryOf(storyOf(isContained ? `${text} ${query} ${text}` : text)))
      for (const { snippet } of hits) {
        let end = -1
        for (const [from, to] of snippet.hits) {
          expect(from).toBeGreaterThan(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(snippet.text.length)
        if (isMarking(query)) expect(snippet.hits.length).toBeGreaterThan(0)
      }
    }),
  )
})

test('a phrase is looked for in one pass through a text that repeats its words without end', async () => {
  const library = libraryOf(storyOf('آب '.repeat(200_000)))
  expect((await searched('"آب آب باد" OR "آب آب آب"', library)).total).toBe(1)
  expect((await searched('"آب آب" -"آب آب آب"', library)).total).toBe(0)
})

test('a query of hundreds of words is answered over a text made to be slow', async () => {
  const text = Array.from({ length: 400 }, (_, i) => 'ا'.repeat((i % 8) + 1)).join(' ')
  expect(await searched(`${'ا '.repeat(240)}ب`, libraryOf(storyOf(text)))).toMatchObject({ total: 0, problems: [] })
})
