import type { Agency, ArticleDate, Direction } from '../article/article'
import type { Clipping } from './clipping'
import { shownArticle } from './edits'

/** What a list shows of a clipping. */
export interface ClippingHead {
  id: string
  address: string
  headline: string
  host: string
  agency?: Agency
  lang?: string
  dir: Direction
  published?: ArticleDate
  /** The outermost one. */
  section?: string
  tags: string[]
  hasNote: boolean
  state: Clipping['state']
  starred: boolean
  /** Milliseconds since 1970, UTC. */
  clippedAt: number
  rev: number
  /** How many earlier wordings of the page are kept. */
  revisions: number
  /** Milliseconds since 1970, UTC; missing while it is not in the trash. */
  trashedAt?: number
}

export function headOf(clipping: Clipping): ClippingHead {
  const article = shownArticle(clipping)
  const [section] = article.section ?? []
  return {
    id: clipping.id,
    address: clipping.address,
    headline: article.headline,
    host: article.site.host,
    ...(article.site.agency && { agency: article.site.agency }),
    ...(article.lang && { lang: article.lang }),
    dir: article.dir,
    ...(article.published && { published: article.published }),
    ...(section && { section }),
    tags: clipping.tags,
    hasNote: clipping.note !== undefined,
    state: clipping.state,
    starred: clipping.starred,
    clippedAt: clipping.clippedAt,
    rev: clipping.rev,
    revisions: clipping.revisions.length,
    ...(clipping.trashedAt !== undefined && { trashedAt: clipping.trashedAt }),
  }
}
