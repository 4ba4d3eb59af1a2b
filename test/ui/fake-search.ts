import type { Clipping } from '../../src/clipping/clipping'
import { headOf } from '../../src/clipping/head'
import type { Problem } from '../../src/search/query/parse'
import type { SearchHit } from '../../src/search/search'
import type { Search } from '../../src/ui/finder'

/** Finds what holds the query as it is typed; "?" in it is not understood, and left out. */
export function fakeSearch(clippings: () => Clipping[]): Search {
  return async (typed, { limit }) => {
    const query = typed.replaceAll('?', '').trim()
    const all = clippings().flatMap((clipping) => hitIn(clipping, query) ?? [])
    let shown = limit
    return {
      total: all.length,
      hits: all.slice(0, limit),
      problems: problemsIn(typed),
      async more(count) {
        const next = all.slice(shown, shown + count)
        shown += count
        return next
      },
    }
  }
}

function hitIn(clipping: Clipping, query: string): SearchHit | undefined {
  const { headline, blocks } = clipping.article
  const texts = [headline, ...blocks.map((block) => block.text)]
  const at = texts.findIndex((text) => text.includes(query))
  const text = texts[at]
  if (text === undefined) return undefined
  const start = text.indexOf(query)
  const snippet = { text, hits: [[start, start + query.length] as [number, number]], hasBefore: false, hasAfter: false }
  return { head: headOf(clipping), where: at === 0 ? 'headline' : 'body', snippet }
}

function problemsIn(typed: string): Problem[] {
  const start = typed.indexOf('?')
  return start < 0 ? [] : [{ reason: 'badDate', word: '?', start, end: start + 1 }]
}
