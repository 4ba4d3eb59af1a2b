import { describe, expect, test, vi } from 'vitest'
import type { SearchOrder } from '../../src/search/saved-search'
import type { SearchHit, SearchResults } from '../../src/search/search'
import { type Finder, finderOf, hasMore, type Searching, type Wanted } from '../../src/ui/finder'
import { sampleHead } from '../library/heads'

describe('what is found', () => {
  test('is the first rows at first, then the next ones of the same ranking', async () => {
    const finder = finderFor({ search: async (_, { limit }) => results(10, limit) })
    finder.type('باران')
    await vi.waitFor(() => expect(ids(finder)).toEqual(['0', '1', '2']))
    await finder.more()
    expect(ids(finder)).toEqual(['0', '1', '2', '3', '4'])
    expect(finder.found.value?.total).toBe(10)
  })

  test('has come to its end where clippings have gone since they were counted', async () => {
    const finder = finderFor({ search: async () => ({ ...results(3, 3), total: 7 }) })
    finder.type('باران')
    await vi.waitFor(() => expect(finder.found.value && hasMore(finder.found.value)).toBe(true))
    await finder.more()
    expect(finder.found.value).toMatchObject({ total: 3 })
    expect(finder.found.value && hasMore(finder.found.value)).toBe(false)
  })

  test('and not counted to its end may be more, until nothing more comes', async () => {
    const finder = finderFor({ search: async () => ({ ...results(4, 3), total: 3, isAtLeast: true }) })
    finder.type('=باران')
    await vi.waitFor(() => expect(finder.found.value && hasMore(finder.found.value)).toBe(true))
    await finder.more()
    expect(finder.found.value).toMatchObject({ total: 4 })
    expect(finder.found.value).not.toHaveProperty('isAtLeast')
  })

  test('stays until the next answer is there, and a search that nobody waits for is ended', async () => {
    const asked: { query: string; signal: AbortSignal; answer: (found: SearchResults) => void }[] = []
    const finder = finderFor({
      search: (query, { signal }) =>
        new Promise((answer, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason))
          asked.push({ query, signal, answer })
        }),
    })
    finder.type('باران')
    asked[0]?.answer(results(1, 1))
    await vi.waitFor(() => expect(finder.found.value?.query).toBe('باران'))
    finder.type('برف')
    finder.type('برف و')
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, false])
    expect(finder.found.value?.query).toBe('باران')
    asked[2]?.answer(results(2, 2))
    await vi.waitFor(() => expect(finder.found.value?.query).toBe('برف و'))
  })

  test('later in an earlier answer does not come into a later one', async () => {
    let late = (_: SearchHit[]) => {}
    const slow = { ...results(9, 3), more: () => new Promise<SearchHit[]>((resolve) => (late = resolve)) }
    const finder = finderFor({ search: async (query) => (query === 'یک' ? slow : results(4, 2)) })
    finder.type('یک')
    await vi.waitFor(() => expect(finder.found.value?.query).toBe('یک'))
    const adding = finder.more()
    finder.type('دو')
    await vi.waitFor(() => expect(finder.found.value?.query).toBe('دو'))
    await finder.more()
    expect(ids(finder)).toEqual(['0', '1', '2', '3'])
    late(results(9, 9).hits)
    await adding
    expect(ids(finder)).toEqual(['0', '1', '2', '3'])
  })

  test('is looked for anew as far as it is shown when something was kept', async () => {
    const limits: number[] = []
    const finder = finderFor({
      search: async (_, { limit }) => {
        limits.push(limit)
        return results(10, limit)
      },
    })
    finder.type('باران')
    await vi.waitFor(() => expect(ids(finder)).toHaveLength(3))
    await finder.more()
    finder.again()
    expect(limits).toEqual([3, 5])
  })
})

describe('the order', () => {
  test('is the usual one until another is chosen, and again for the next search', async () => {
    const orders: SearchOrder[] = []
    const finder = finderFor({
      usual: () => 'kept',
      search: async (_, { order }) => {
        orders.push(order)
        return results(1, 1)
      },
    })
    finder.type('باران')
    finder.sort('published')
    finder.type('باران و')
    finder.type('')
    finder.type('برف')
    finder.type('مه', 'rank')
    expect(orders).toEqual(['kept', 'published', 'published', 'kept', 'rank'])
  })
})

describe('what was typed', () => {
  test('when one was here last is searched for at once', async () => {
    const finder = finderFor({ typed: 'باران', search: async (_, { limit }) => results(1, limit) })
    await vi.waitFor(() => expect(ids(finder)).toEqual(['0']))
  })

  test('is remembered, and spaces alone are no search', () => {
    const remembered: string[] = []
    const asked: string[] = []
    const finder = finderFor({
      remember: (query) => remembered.push(query),
      search: async (query) => {
        asked.push(query)
        return results(0, 0)
      },
    })
    finder.type('با')
    finder.type('  ')
    expect(remembered).toEqual(['با', ''])
    expect(asked).toEqual(['با'])
  })
})

function finderFor(parts: Partial<Searching> & { search: (query: string, wanted: Wanted) => Promise<SearchResults> }) {
  return finderOf({ first: 3, next: 2, typed: '', usual: () => 'rank', remember: () => {}, ...parts })
}

/** Hits '0', '1' and so on; as many as there are. */
function results(count: number, limit: number): SearchResults {
  const all = Array.from({ length: count }, (_, at) => hit(String(at)))
  let shown = limit
  return {
    total: count,
    hits: all.slice(0, limit),
    problems: [],
    async more(next) {
      shown += next
      return all.slice(shown - next, shown)
    },
  }
}

function hit(id: string): SearchHit {
  return { head: sampleHead(id), where: 'body', snippet: { text: '', hits: [], hasBefore: false, hasAfter: false } }
}

function ids({ found }: Finder): string[] {
  return found.value?.hits.map(({ head }) => head.id) ?? []
}
