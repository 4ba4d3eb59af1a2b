import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import { parseQuery } from '../../src/search/query/parse'
import { bare, searched } from './library'
import { type MemoryIndex, memoryIndex } from './memory-index'
import { foundByReading } from './oracle'

const NOW = Date.UTC(2026, 10, 22, 9)

/** Few words, so that they meet: compounds, forms of one another, letters of other sets, three scripts. */
const WORD = fc.constantFrom(
  ...['کتاب', 'کتاب‌ها', 'کتاب ها', 'کتابخانه', 'کتاب‌خانه', 'کوه', 'كوه', 'می‌روند', 'می روند', 'رود', 'ساحل', 'ساحلی'],
  ...['Bakı’nın', 'Bakı', 'İSLAM', 'islam', 'qarabağ', 'river', 'rivers', 'ri', '۱۴', '14', '新闻', '新', 'a', '𞤀𞤁'],
)

const TEXT = fc.array(WORD, { maxLength: 12 }).map((words) => words.join(' '))

const CLIPPING = fc
  .record({
    headline: fc.array(WORD, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    lead: fc.option(TEXT, { nil: undefined }),
    body: fc.array(TEXT, { maxLength: 3 }),
    tags: fc.uniqueArray(fc.constantFrom('ورزش', 'سیاست خارجی', 'river'), { maxLength: 2 }),
    author: fc.option(fc.constantFrom('سارا بهاری', 'بهار سارایی', 'Ann River'), { nil: undefined }),
    note: fc.option(TEXT, { nil: undefined }),
    day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
    keptAt: fc.integer({ min: NOW - 20 * 86_400_000, max: NOW }),
    starred: fc.boolean(),
    state: fc.constantFrom('unread' as const, 'read' as const, 'archived' as const),
  })
  .map(({ headline, lead, body, tags, author, note, day, keptAt, starred, state }): Clipping => {
    const iso = `2026-10-${String(day).padStart(2, '0')}T10:20+03:30`
    const article = {
      headline,
      ...(lead !== undefined && lead !== '' && { lead }),
      ...(author !== undefined && { authors: [{ name: author, role: 'reporter' as const }] }),
      ...(day !== undefined && {
        published: { iso, raw: iso, calendar: 'gregory', precision: 'minute', source: 'meta' } as const,
      }),
      blocks: body.map((text) => ({ kind: 'paragraph' as const, text })),
    }
    return { ...bare(article), tags, ...(note ? { note } : {}), clippedAt: keptAt, starred, state }
  })

const PART = fc.oneof(
  { weight: 6, arbitrary: WORD },
  fc.array(WORD, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}"`),
  WORD.map((word) => `-${word}`),
  fc.tuple(WORD, WORD).map(([one, other]) => `${one} OR ${other}`),
  fc.constantFrom('tag:ورزش', 'tag:سیا', '-tag:river', 'author:بهاری', 'author:"سارا بهاری"', 'site:khabar.example'),
  fc.constantFrom(
    'is:starred',
    'is:unread',
    '-is:archived',
    'has:note',
    'after:2026-10-14',
    'on:2026-10',
    'clipped:7d',
  ),
)

const QUERY = fc
  .tuple(fc.array(PART, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([parts, isOver]) => parts.join(' ') + (isOver ? ' ' : ''))

/** What happens to an index in the course of time. */
const EVENT = fc.oneof(
  fc.record({ is: fc.constant('kept' as const), clipping: CLIPPING }),
  fc.record({ is: fc.constant('imported' as const), clippings: fc.array(CLIPPING, { minLength: 1, maxLength: 6 }) }),
  fc.record({ is: fc.constant('removed' as const), at: fc.nat(30) }),
  fc.record({ is: fc.constant('changed' as const), at: fc.nat(30), clipping: CLIPPING }),
  fc.record({ is: fc.constant('merged' as const), from: fc.nat(6), length: fc.nat(5), interruptedAfter: fc.nat(3) }),
)

describe('the index finds what reading every clipping would find, in the same order', () => {
  test.each([
    ['with everything in one block', Number.POSITIVE_INFINITY],
    ['with blocks of a few words', 200],
    ['with blocks so small that common words need several', 24],
  ])('%s', { timeout: 60_000 }, async (_, blockBytes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(EVENT, { minLength: 1, maxLength: 14 }),
        fc.array(QUERY, { minLength: 1, maxLength: 6 }),
        async (events, queries) => {
          const library = numbered(memoryIndex(blockBytes))
          for (const event of events) {
            if (event.is === 'kept') library.addFresh(event.clipping)
            if (event.is === 'imported') library.addSegment(event.clippings)
            if (event.is === 'merged')
              await library.merge(event.from, event.from + event.length, event.interruptedAfter)
            if (event.is === 'removed' || event.is === 'changed') {
              const docs = [...library.held.keys()]
              const doc = docs[event.at % docs.length]
              if (doc !== undefined) library.remove(doc)
            }
            if (event.is === 'changed') library.addFresh(event.clipping)
            for (const typed of queries) await expectSameAsReading(typed, library)
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})

async function expectSameAsReading(typed: string, library: MemoryIndex): Promise<void> {
  const { query } = parseQuery(typed, { now: NOW, zone: 'Asia/Tehran' })
  const docs = query ? foundByReading(query, library.held).map(({ doc }) => doc) : []
  const results = await searched(typed, library, { limit: 3 })
  const rest = await results.more(1_000)
  const hits = [...results.hits, ...rest].map(({ head }) => Number(head.id))
  expect({ typed, total: results.total, hits }).toEqual({ typed, total: docs.length, hits: docs })
}

/** The same index, whose clippings have their docs as ids. */
function numbered(library: MemoryIndex): MemoryIndex {
  const clippingsOf = async (docs: readonly number[]) =>
    docs.map((doc) => {
      const clipping = library.held.get(doc)
      return clipping && { ...clipping, id: String(doc) }
    })
  return { ...library, clippingsOf }
}
