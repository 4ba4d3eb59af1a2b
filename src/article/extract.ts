import { ok, type Result } from '../result'
import type { Article } from './article'
import { readStory } from './read-story'
import { withQuotes } from './with-quotes'

/**
 * Reads the news article on a page. Pure: the page stays as it was, the same page gives the same article.
 * 'noText': nothing to read at all. 'notArticle': a front page, list, gallery or the like; `wholeText` still reads it.
 */
export function extractArticle(page: Document, url: string): Result<Article, 'notArticle' | 'noText'> {
  const read = readStory(page, url)
  return read.ok ? ok(withQuotes(read.value)) : read
}
