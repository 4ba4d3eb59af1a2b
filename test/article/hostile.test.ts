// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { extractArticle } from '../../src/article/extract'
import { HOSTILE_HEADLINE, hostilePages } from './hostile-pages'
import { pageOf } from './page'

/** Generous: the page is held by a slow imitation of a browser. `npm run bench -- hostile` measures, with larger ones. */
const MILLISECONDS = 10_000
const SIZE = 4000

test.each(Object.entries(hostilePages))(
  'a page of thousands of %s is read in time',
  (_, html) => {
    const page = pageOf(html(SIZE))
    const start = performance.now()
    const read = extractArticle(page, 'https://harbour.example/news/ferry')
    expect(performance.now() - start).toBeLessThan(MILLISECONDS)
    expect(read.ok && read.value.headline).toBe(HOSTILE_HEADLINE)
  },
  30_000,
)

test('a page that a script has made a thousand boxes deep is read', () => {
  const page = pageOf(hostilePages.days?.(1) ?? '')
  let box: Element = page.querySelector('article') ?? page.body
  for (let i = 0; i < 1000; i++) {
    const inner = page.createElement('div')
    if (i % 10 === 0) box.append('late')
    box.append(inner)
    box = inner
  }
  const read = extractArticle(page, 'https://harbour.example/news/ferry')
  expect(read.ok && read.value.headline).toBe(HOSTILE_HEADLINE)
})
