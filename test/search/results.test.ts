import { describe, expect, test } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import { knownNames } from '../../src/search/names'
import { memoryOf } from '../../src/search/search-library'
import { bare, libraryOf, searched, storyOf } from './library'
import { memoryIndex } from './memory-index'

const RAIN = 'باران '

async function found(query: string, order: 'rank' | 'published' | 'kept', ...clippings: Clipping[]): Promise<string[]> {
  const { hits } = await searched(query, libraryOf(...clippings), { order })
  return hits.map(({ head }) => head.id)
}

describe('what fits best comes first', () => {
  test('a word in the headline counts more than in the kicker, there more than in the lead, there more than in the text', async () => {
    const line = (text: string) => [{ text, dir: 'rtl' as const }]
    const clippings = [
      { ...storyOf(RAIN, 'body') },
      { ...bare({ lead: RAIN }), id: 'lead' },
      { ...bare({ kickers: line(RAIN) }), id: 'kicker' },
      { ...bare({ headline: RAIN }), id: 'headline' },
      { ...bare({}), note: RAIN, id: 'note' },
    ]
    expect(await found('باران', 'rank', ...clippings)).toEqual(['headline', 'kicker', 'lead', 'note', 'body'])
  })

  test('a word that comes again and again counts more, and in a short text more than in a long one', async () => {
    const long = 'سنگ '.repeat(900)
    const clippings = [storyOf(RAIN + long, 'long'), storyOf(RAIN, 'short'), storyOf(RAIN.repeat(4), 'often')]
    expect(await found('باران', 'rank', ...clippings)).toEqual(['often', 'short', 'long'])
  })

  test('a rare word counts more than a common one', async () => {
    const common = Array.from({ length: 20 }, (_, at) => storyOf('سنگ رود', `common ${at}`))
    const clippings = [storyOf('رود '.repeat(3), 'river'), storyOf('باران '.repeat(3), 'rain'), ...common]
    const [first] = await found('باران OR رود', 'rank', ...clippings)
    expect(first).toBe('rain')
  })
})

describe('by date', () => {
  const published = (iso: string): Partial<Clipping['article']> => ({
    published: { iso, raw: iso, calendar: 'gregory', precision: 'minute', source: 'meta' },
    headline: 'باران',
  })
  const clippings = [
    { ...bare(published('2025-01-01')), id: 'january' },
    { ...bare({ headline: 'باران' }), id: 'undated' },
    { ...bare(published('2025-03-01T09:00+03:30')), id: 'morning' },
    { ...bare(published('2025-03-01T11:00Z')), id: 'noon' },
  ]

  test('the newest story comes first, those without a date last', async () => {
    expect(await found('باران', 'published', ...clippings)).toEqual(['noon', 'morning', 'january', 'undated'])
  })

  test('or what was kept last', async () => {
    expect(await found('باران', 'kept', ...clippings)).toEqual(['january', 'undated', 'morning', 'noon'])
  })

  test('what only narrows comes as it was kept', async () => {
    expect(await found('site:khabar.example', 'rank', ...clippings)).toEqual(['january', 'undated', 'morning', 'noon'])
  })
})

test('the pages of a result stay what they were, whatever is kept or removed between them', async () => {
  const library = memoryIndex()
  const docs = library.addSegment(Array.from({ length: 120 }, (_, at) => storyOf('باران', String(at))))
  const results = await searched('باران', library, { limit: 2 })
  library.addFresh(storyOf('باران', 'new'))
  library.remove(docs[117] ?? 0)
  const next = await results.more(2)
  const rest = await results.more(1_000)
  const ids = [...results.hits, ...next, ...rest].map(({ head }) => head.id)
  expect(ids).toEqual(Array.from({ length: 120 }, (_, at) => String(119 - at)).filter((id) => id !== '117'))
  expect(await results.more(5)).toEqual([])
})

test('a library that is open for weeks remembers nothing of segments that have been merged', async () => {
  const library = memoryIndex()
  for (const id of ['1', '2', '3']) {
    library.addSegment([storyOf('باران', id)])
    await searched('باران', library, { order: 'kept' })
  }
  await library.merge(0, 3)
  await searched('باران', library, { order: 'kept' })
  expect(memoryOf(library).columns.size).toBe(1)
})

test('what is found without words shows its headline', async () => {
  const { hits } = await searched('is:unread', libraryOf(bare({ headline: 'باران بهاری' })))
  expect(hits).toMatchObject([{ where: 'headline', snippet: { text: 'باران بهاری', hits: [] } }])
})

describe('names by which one may narrow a search', () => {
  const tagged = (...tags: string[]): Clipping => ({ ...bare({}), tags })

  test('are offered as they are written, however their beginning is typed, the most frequent first', async () => {
    const library = libraryOf(tagged('سیاست خارجی', 'ورزش'), tagged('سياست'), tagged('سیاست خارجی'))
    expect(await knownNames('tag', 'سياس', library, 8)).toEqual([
      { name: 'سیاست خارجی', count: 2 },
      { name: 'سياست', count: 1 },
    ])
    expect(await knownNames('tag', '', library, 2)).toHaveLength(2)
  })

  test('are no longer offered when nothing has them any more', async () => {
    const library = memoryIndex()
    const [doc] = library.addSegment([tagged('ورزش')])
    library.remove(doc ?? 0)
    expect(await knownNames('tag', 'ورز', library, 8)).toEqual([])
  })

  test.each([
    ['site', 'khab', 'khabar.example'],
    ['author', 'سارا', 'سارا بهاری'],
    ['section', 'اجتم', 'اجتماعی'],
  ] as const)('%s', async (scope, beginning, name) => {
    const article = { authors: [{ name: 'سارا بهاری', role: 'reporter' as const }], section: ['اجتماعی'] }
    expect(await knownNames(scope, beginning, libraryOf(bare(article)), 8)).toEqual([{ name, count: 1 }])
  })
})

test('a word is found in a segment whose making was broken off, whatever was looked for before', async () => {
  const library = memoryIndex(24)
  library.addFresh(bare({ headline: 'کتاب', blocks: [{ kind: 'paragraph', text: 'Bakı’nın' }] }))
  const authors = [{ name: 'سارا بهاری', role: 'reporter' as const }]
  const other = bare({ headline: 'کتاب', blocks: [{ kind: 'paragraph', text: '14 a' }], authors })
  library.addSegment([{ ...other, note: 'کتاب', state: 'read' }])
  await library.merge(0, 2, 1)
  expect((await searched('"İSLAM"', library)).total).toBe(0)
  expect((await searched('14', library)).total).toBe(1)
})
