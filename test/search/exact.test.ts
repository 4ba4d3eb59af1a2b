import { describe, expect, test } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import { libraryOf, searched, storyOf } from './library'

async function found(query: string, ...texts: string[]): Promise<string[]> {
  const clippings = texts.map((text, at) => storyOf(text, String(at)))
  const { hits } = await searched(query, libraryOf(...clippings))
  return hits.map(({ head }) => texts[Number(head.id)] ?? '')
}

describe('the exact mode takes letters as they are', () => {
  test.each([
    ['an Arabic ي is no Persian ی', '="ويژه"', ['ويژه‌نامه', 'ویژه'], ['ويژه‌نامه']],
    ['a capital is no small letter', '=İSLAM', ['İSLAM', 'islam'], ['İSLAM']],
    ['a half-space is no space', '="کتاب‌ها"', ['کتاب ها', 'کتاب‌ها'], ['کتاب‌ها']],
    ['Persian digits are no Latin ones', '=۱۴', ['۱۴ مرداد', '14 مرداد'], ['۱۴ مرداد']],
    [
      'several words stand as they were typed',
      '="New York"',
      ['in New York', 'new york', 'New  York'],
      ['in New York'],
    ],
  ])('%s', async (_, query, texts, expected) => {
    expect(await found(query, ...texts)).toEqual(expected)
  })

  test('a part of a word is not the word', async () => {
    expect(await found('=کار ', 'کارخانه', 'کار')).toEqual(['کار'])
  })

  test('what must not be there letter by letter may be there in other letters', async () => {
    expect(await found('islam -=İSLAM', 'İSLAM', 'islam')).toEqual(['islam'])
  })

  test('where something else would do as well, its letters are not looked at', async () => {
    const texts = ['ویژه', 'ويژه', 'باران', 'ویژه باران']
    expect((await found('="ويژه" OR باران ', ...texts)).toSorted()).toEqual(['باران', 'ويژه', 'ویژه باران'].toSorted())
  })

  test('of two that must not be there, one may be meant letter by letter', async () => {
    const texts = ['islam', 'İSLAM', 'islam yağmur']
    expect(await found('islam -=İSLAM -yağmur ', ...texts)).toEqual(['islam'])
  })

  test('the other words of the query are found as always', async () => {
    expect(await found('="ويژه" تركيه', 'ويژه ترکیه', 'ویژه ترکیه', 'ويژه')).toEqual(['ويژه ترکیه'])
  })
})

test('where many texts would have to be read, it says that there are at least so many, and goes on when asked', async () => {
  const clippings = Array.from({ length: 90 }, (_, at): Clipping => storyOf(at % 3 === 0 ? 'ويژه' : 'ویژه', String(at)))
  const results = await searched('="ويژه"', libraryOf(...clippings), { limit: 5 })
  expect(results).toMatchObject({ total: 5, isAtLeast: true })
  const more = await results.more(100)
  expect([...results.hits, ...more].map(({ head }) => Number(head.id))).toEqual(
    Array.from({ length: 30 }, (_, at) => at * 3),
  )
})
