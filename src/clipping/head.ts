import type { Agency, ArticleDate, Direction } from '../article/article'
import type { Clipping } from './clipping'

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
  clippedAt: number
  rev: number
  starred: boolean
}

export function headOf(clipping: Clipping): ClippingHead {
  const { article } = clipping
  return {
    id: clipping.id,
    address: clipping.address,
    headline: article.headline,
    host: article.site.host,
    ...(article.site.agency && { agency: article.site.agency }),
    ...(article.lang && { lang: article.lang }),
    dir: article.dir,
    ...(article.published && { published: article.published }),
    clippedAt: clipping.clippedAt,
    rev: clipping.rev,
    starred: clipping.starred,
  }
}
