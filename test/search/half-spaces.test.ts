import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { libraryOf, searched, storyOf } from './library'

async function isFound(query: string, text: string): Promise<boolean> {
  const { total, hits } = await searched(query, libraryOf(storyOf(text)))
  return total === 1 && (hits[0]?.snippet.hits.length ?? 0) > 0
}

const JOINTS = { 'with a half-space': '\u200c', 'with a space': ' ', 'with nothing': '' }
const WORDS = [
  'می|خواهم',
  'نمی|رود',
  'خواسته|اند',
  'گفته|ام',
  'کتاب|ها',
  'کتاب|های',
  'روزنامه|هایی',
  'بزرگ|ترین',
  'نمی|خواسته|ام',
  'خانه|ی',
]

describe.each(WORDS)('%s', (word) => {
  describe.each(Object.entries(JOINTS))('written %s', (_, written) => {
    test.each(Object.entries(JOINTS))('is found when typed %s', async (_, typed) => {
      const text = `دیروز در تهران ${word.replaceAll('|', written)} و باران آمد`
      expect(await isFound(word.replaceAll('|', typed), text)).toBe(true)
      expect(await isFound(`${word.replaceAll('|', typed)} باران`, text)).toBe(true)
    })
  })
})

test.each(['\u200d', '\u00ad', '\u200b', '¬', '\u200c\u200c', ' \u200c', '\u200c '])(
  'what pages have in place of the half-space is taken for one: %j',
  async (joint) => {
    for (const typed of Object.values(JOINTS)) {
      expect(await isFound(`کتاب${typed}ها`, `این کتاب${joint}ها کهنه‌اند`)).toBe(true)
    }
  },
)

test('a word that two are joined into is found when it is typed as two', async () => {
  expect(await isFound('کتاب خانه', 'در کتابخانه نشست')).toBe(true)
  expect(await isFound('کتاب‌خانه', 'در کتابخانه نشست')).toBe(true)
  expect(await isFound('کتاب‌خانه', 'در کتاب خانه نشست')).toBe(true)
  expect(await isFound('کتابخانه', 'در کتاب‌خانه نشست')).toBe(true)
})

test('a part of a joined word is found by itself', async () => {
  expect(await isFound('کتاب ', 'کتاب‌ها')).toBe(true)
  expect(await isFound('ها ', 'کتاب‌ها')).toBe(true)
  expect(await isFound('خواسته ', 'نمی‌خواسته‌ام')).toBe(true)
})

test('a verb is not found where only its halves stand in two other verbs', async () => {
  expect(await isFound('می‌خواهم', 'باران می‌آید و خواهم رفت')).toBe(false)
  expect(await isFound('می خواهم', 'باران می‌آید و خواهم رفت')).toBe(false)
  expect(await isFound('خواسته‌اند', 'خواسته شد و گفته‌اند')).toBe(false)
})

test('a word that is still being typed is found from its beginning', async () => {
  for (const typed of ['می', 'می‌', 'می‌خ', 'می خوا', 'میخواه']) expect(await isFound(typed, 'من می‌خواهم')).toBe(true)
})

const letters = fc.stringMatching(/^[ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی]{1,6}$/)
const word = fc.array(fc.oneof(letters, fc.constantFrom('می', 'ها', 'اند', 'تر', 'بی')), { minLength: 1, maxLength: 3 })
const joint = fc.constantFrom('\u200c', ' ', '')

test('whatever stands in a text is found by any run of its words', async () => {
  const texts = fc.array(fc.tuple(letters, fc.constantFrom(' ', '\u200c', '، ', '\n', '\u00ad')), {
    minLength: 1,
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(), fc.nat(), async (parts, one, other) => {
      const [from, to] = [one % parts.length, other % parts.length].sort((a, b) => a - b)
      const text = parts.map((part) => part.join('')).join('')
      const query = parts
        .slice(from, (to ?? 0) + 1)
        .map((part) => part.join(''))
        .join('')
      expect(await isFound(query, text)).toBe(true)
    }),
  )
})

test('a word with endings is found with the half-spaces of its text, or with them lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      word,
      fc.constantFrom('\u200c', ''),
      fc.constantFrom('\u200c', ''),
      async (parts, written, typed) => {
        expect(await isFound(parts.join(typed), parts.join(written))).toBe(true)
      },
    ),
  )
})

test('a noun with one ending is found in all nine ways', async () => {
  const ending = fc.constantFrom('ها', 'های', 'هایی', 'ام', 'ای', 'اند', 'تر', 'ترین')
  await fc.assert(
    fc.asyncProperty(
      fc.stringMatching(/^[بپتجچدرزسشفکگلمن]{2,6}$/),
      ending,
      joint,
      joint,
      async (noun, after, written, typed) => {
        expect(await isFound(noun + typed + after, `و ${noun}${written}${after} و`)).toBe(true)
      },
    ),
  )
})
