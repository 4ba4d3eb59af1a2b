import type { Clipping } from '../../../src/clipping/clipping'

/** What the peers are given of a clipping. */
export interface PeerText {
  /** The clipping's number. */
  id: number
  headline: string
  body: string
  site: string
  /** Of publication, ISO 8601; '' where none is known. */
  day: string
  tags: string[]
}

export function peerTextOf(id: number, { article, tags }: Clipping): PeerText {
  return {
    id,
    headline: article.headline,
    body: article.blocks.map(({ text }) => text).join('\n'),
    site: article.site.host,
    day: article.published?.iso.slice(0, 10) ?? '',
    tags,
  }
}
