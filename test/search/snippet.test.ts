import { expect, test } from 'vitest'
import type { Snippet } from '../../src/search/snippet'
import { bare, libraryOf, searched, storyOf } from './library'

async function snippet(query: string, text: string): Promise<Snippet> {
  const { hits } = await searched(query, libraryOf(storyOf(text)))
  return hits[0]?.snippet ?? { text: '', hits: [], hasBefore: false, hasAfter: false }
}

function marked({ text, hits }: Snippet): string[] {
  return hits.map(([start, end]) => text.slice(start, end))
}

const filler = 'یک دو سه چهار پنج '.repeat(40)

test('a short text is shown whole', async () => {
  expect(await snippet('باران', 'دیروز باران آمد.')).toEqual({
    text: 'دیروز باران آمد.',
    hits: [[6, 11]],
    hasBefore: false,
    hasAfter: false,
  })
})

test('the hit is marked in the text as the page has it', async () => {
  expect(marked(await snippet('تركيه', 'سفر به ترکیه'))).toEqual(['ترکیه'])
  expect(marked(await snippet('محمد', 'مُحَمَّد آمد'))).toEqual(['مُحَمَّد'])
  expect(marked(await snippet('میخواهم', 'من می‌خواهم بروم'))).toEqual(['می‌خواهم'])
  expect(marked(await snippet('کتابها ', 'این کتاب ها کهنه'))).toEqual(['کتاب ها'])
  expect(marked(await snippet('新闻', '今天的新闻报道'))).toEqual(['新闻'])
})

test('a word that is being typed is marked whole, but not the next one', async () => {
  expect(marked(await snippet('ایر', 'خبر ایران است'))).toEqual(['ایران'])
})

test('of a joined word only what was meant is marked', async () => {
  expect(marked(await snippet('کتاب ', 'این کتاب‌ها و خانه‌ها'))).toEqual(['کتاب'])
  expect(marked(await snippet('کتاب‌ها ', 'این کتاب‌ها و خانه‌ها'))).toEqual(['کتاب‌ها'])
})

test('around a hit in a long text stand about 160 characters of whole words', async () => {
  const { text, hasBefore, hasAfter } = await snippet('باران', `${filler}باران ${filler}`)
  expect(text.length).toBeGreaterThan(130)
  expect(text.length).toBeLessThanOrEqual(160)
  expect([hasBefore, hasAfter]).toEqual([true, true])
  expect(filler).toContain(text.split(' باران ')[0])
  expect(text).toBe(text.trim())
})

test('at the end of a long text the room goes to what stands before', async () => {
  const { text, hasAfter } = await snippet('باران', `${filler}باران`)
  expect(text.length).toBeGreaterThan(130)
  expect(hasAfter).toBe(false)
})

test('the place is shown where most of what was typed stands together', async () => {
  const piece = await snippet('باران تهران ', `باران ${filler} باران در تهران ${filler} تهران`)
  expect(marked(piece)).toEqual(['باران', 'تهران'])
})

test('a text without spaces is cut between characters, not within them', async () => {
  const { text } = await snippet('新闻', `${'𠀀的'.repeat(200)}新闻${'𠀀的'.repeat(200)}`)
  expect(text.isWellFormed()).toBe(true)
  expect(text.length).toBeLessThanOrEqual(161)
})

test('a word of a thousand letters is shown from its beginning', async () => {
  const piece = await snippet('ببب', 'ب'.repeat(1_000))
  expect(piece.text.length).toBe(160)
  expect(piece.hits).toEqual([[0, 160]])
})

test('a hit in the headline alone is shown there', async () => {
  const { hits } = await searched('باران', libraryOf(bare({ headline: 'باران در شهر', lead: 'متن' })))
  expect(hits[0]).toMatchObject({ where: 'headline', snippet: { text: 'باران در شهر', hits: [[0, 5]] } })
})
