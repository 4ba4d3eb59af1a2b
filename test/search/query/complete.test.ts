import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completionsFor } from '../../../src/search/query/complete'
import { labelKey } from '../../../src/text/label-key'
import { asked, meaning } from './asked'

const LIBRARY: Record<string, string[]> = {
  tag: ['اقتصاد', 'آب و هوا', 'اقلیم', 'so-called "news"', 'a', 'b', 'c', 'd', 'e', 'f', 'g'],
  site: ['isna.ir', 'irna.ir'],
  agency: ['ایسنا', 'نمونه نیوز'],
  author: ['سارا بهاری'],
  section: ['هنر'],
  lang: ['fa', 'az-AZ', 'tr'],
}

async function known(scope: string, begun: string): Promise<string[]> {
  return (LIBRARY[scope] ?? []).filter((name) => labelKey(name).startsWith(labelKey(begun)))
}

/** What the box holds after each choice; the caret is `^`, before and after. */
async function choices(typed: string, language = 'en'): Promise<string[]> {
  const caret = typed.indexOf('^')
  const completions = await completionsFor(typed.replace('^', ''), caret, known, language)
  return completions.map((one) => `${one.typed.slice(0, one.caret)}^${one.typed.slice(one.caret)}`)
}

describe('operators', () => {
  test.each([
    ['ta^', 'en', ['tag:^']],
    ['باران ta^', 'en', ['باران tag:^']],
    ['TA^', 'en', ['tag:^']],
    ['-t^', 'en', ['-tag:^']],
    ['(si^', 'en', ['(site:^', '(since:^']],
    ['نویس^', 'fa', ['نویسنده:^']],
    ['سایت^', 'fa', ['سایت:^']],
    ['خبر^', 'fa', ['خبرگزاری:^', 'خبرنگار:^']],
    ['ta^', 'fa', ['tag:^']],
    ['ta^', 'tr', ['tarih:^', 'tag:^']],
    ['mü^', 'az', ['müəllif:^']],
    ['بر^ باران', 'fa', ['برچسب:^ باران', 'بریده:^ باران']],
  ])('%s in %s', async (typed, language, boxes) => {
    expect(await choices(typed, language)).toEqual(boxes)
  })

  test.each(['^', 't^', 'باران^', 'باران ^', '"ta^', 'ta ^', '-^', 'زیبا^', 'xyz:^', '=ta^'])(
    'none for %s',
    async (typed) => {
      expect(await choices(typed)).toEqual([])
    },
  )

  test('are shown with their colon', async () => {
    expect(await completionsFor('ta', 2, known, 'en')).toEqual([
      { typed: 'tag:', caret: 4, label: 'tag:', kind: 'operator' },
    ])
  })
})

describe('values', () => {
  test.each([
    ['tag:اق^', 'en', ['tag:اقتصاد ^', 'tag:اقلیم ^']],
    ['برچسب: اق^', 'fa', ['برچسب: اقتصاد ^', 'برچسب: اقلیم ^']],
    ['-tag:اقت^ باران', 'en', ['-tag:اقتصاد ^باران']],
    ['tag:آب^', 'en', ['tag:"آب و هوا" ^']],
    ['tag:"آب و^', 'en', ['tag:"آب و هوا" ^']],
    ['tag:"آب^ و"', 'en', ['tag:"آب و هوا" ^']],
    ['tag:so^', 'en', ['tag:«so-called "news"» ^']],
    ['site:i^', 'en', ['site:isna.ir ^', 'site:irna.ir ^']],
    ['agency:^', 'en', ['agency:ایسنا ^', 'agency:"نمونه نیوز" ^']],
    ['نویسنده:^', 'fa', ['نویسنده:"سارا بهاری" ^']],
    ['section:^', 'en', ['section:هنر ^']],
    ['زبان:فا^', 'fa', ['زبان:فارسی ^']],
    ['lang:^', 'en', ['lang:Persian ^', 'lang:Azerbaijani ^', 'lang:Turkish ^']],
    ['is:u^', 'en', ['is:unread ^']],
    ['وضعیت:نخ^', 'fa', ['وضعیت:نخوانده ^']],
    ['has:^', 'tr', ['has:not ^', 'has:vurgu ^', 'has:sürüm ^', 'has:note ^', 'has:highlight ^', 'has:revision ^']],
    ['tag:اقتصاد^', 'en', []],
    ['after:14^', 'en', []],
  ])('%s in %s', async (typed, language, boxes) => {
    expect(await choices(typed, language)).toEqual(boxes)
  })

  test('are eight at most', async () => {
    expect(await choices('tag:^')).toHaveLength(8)
  })
})

test('whatever is chosen is understood', async () => {
  const name = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => labelKey(text) !== '' && !/["«»]/.test(text))
  await fc.assert(
    fc.asyncProperty(name, async (tag) => {
      const [completion] = await completionsFor('tag:', 4, async () => [tag], 'en')
      expect(asked(completion?.typed ?? '').problems).toEqual([])
      expect(meaning(completion?.typed ?? '')).toBe(`tag:${labelKey(tag)}`)
    }),
  )
})

test('no text and no caret breaks it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.nat(200), async (typed, caret) => {
      for (const completion of await completionsFor(typed, caret, known, 'fa')) {
        expect(completion.caret).toBeLessThanOrEqual(completion.typed.length)
      }
    }),
  )
})
