import type { Article } from './article'
import { opening } from './opening'
import { quotesIn } from './quotes'

/** With the quotations that its text holds. They need the text alone: no page has to bear the words of speech for that. */
export function withQuotes(article: Article): Article {
  const quotes = quotesIn(opening(article.blocks), article.lang)
  return quotes.length === 0 ? article : { ...article, quotes, sources: { ...article.sources, quotes: 'text' } }
}
