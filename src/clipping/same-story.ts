import type { Article } from '../article/article'
import { isSame } from './same'

/** Whether two readings of a page tell the same story. */
export function saysTheSame(one: Article, other: Article): boolean {
  return isSame(storyOf(one), storyOf(other))
}

/**
 * What was read, not when or how: the site's clock, links to other stories that rotate with each visit, where each
 * field was found, and parameters of the link that was followed make no new revision. Quotations are looked for only
 * where a page is kept: the blocks that they stand in tell of them.
 */
function storyOf({ url, pageDate, related, sources, quotes, ...story }: Article): Partial<Article> {
  return story
}
