// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Article } from '../../src/article/article'
import { extractArticle } from '../../src/article/extract'
import { parseArticle } from '../../src/clipping/parse'
import { pageOf } from './page'

const expectations = import.meta.glob<Article>('../pages/*/*/article.json', { eager: true, import: 'default' })
const pages = Object.keys(import.meta.glob('../pages/*/*/page.html', { query: '?url' }))

test.each(pages)('%s is read as its article.json says, field by field', (path) => {
  const expected = expectations[path.replace('page.html', 'article.json')]
  const html = readFileSync(new URL(path, import.meta.url), 'utf8')
  const page = pageOf(html)
  const before = page.documentElement.outerHTML

  const read = extractArticle(page, expected?.url ?? '')

  expect(read).toEqual({ ok: true, value: expected })
  expect(page.documentElement.outerHTML).toBe(before)
})

test.each(pages)('%s passes unharmed through the parser that trusts nobody', (path) => {
  const expected = expectations[path.replace('page.html', 'article.json')]
  expect(parseArticle(JSON.parse(JSON.stringify(expected)))).toEqual({ ok: true, value: expected })
})
