import { readFileSync } from 'node:fs'
import type { Article } from '../../src/article/article'
import { extractArticle } from '../../src/article/extract'

/** A page from its markup, as the browser would have it. */
export function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

/** The markup of a page under test/pages: "nasim.example/river". */
export function markupOf(path: string): string {
  const file = `../pages/${path}/page.html`
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}

/** What is read from markup; a page that is no article fails the test. */
export function articleIn(html: string, url: string): Article {
  const read = extractArticle(pageOf(html), url)
  if (!read.ok) throw new Error(read.reason)
  return read.value
}
