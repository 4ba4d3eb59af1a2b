import type { Article } from '../../article/article'
import { knownIso } from '../../clipping/article-day'
import type { Clipping } from '../../clipping/clipping'
import { marksOf } from '../../clipping/marks'

/** What the files say that is known of a clipping before it is written. */
interface FileFacts {
  /** Its path in the zip. */
  file: string
  characters: string
}

/** What the columns are called, in their order: names of English, so that programs find them. */
export const COLUMNS: readonly string[] = [
  'file',
  'id',
  'headline',
  'kicker',
  'lead',
  'agency',
  'site',
  'author',
  'dateline',
  'published',
  'published_as_printed',
  'updated',
  'section',
  'keywords',
  'tags',
  'note',
  'highlights',
  'language',
  'direction',
  'news_code',
  'url',
  'canonical_url',
  'kept',
  'characters',
]

/** Of several things in one cell the parts are set off by "; ". */
export function rowOf(clipping: Clipping, article: Article, { file, characters }: FileFacts): string[] {
  const { site, published, modified, authors = [] } = article
  return [
    file,
    clipping.id,
    article.headline,
    (article.kickers ?? []).map(({ text }) => text).join('; '),
    article.lead ?? '',
    site.agency?.name ?? '',
    site.host,
    authors.map(({ name }) => name).join('; '),
    article.dateline ?? '',
    published ? knownIso(published) : '',
    published?.raw ?? '',
    modified ? knownIso(modified) : '',
    (article.section ?? []).join('; '),
    (article.keywords ?? []).join('; '),
    clipping.tags.join('; '),
    clipping.note ?? '',
    String(marksOf(clipping).length),
    article.lang ?? '',
    article.dir,
    article.newsCode ?? '',
    article.url,
    article.canonicalUrl ?? '',
    new Date(clipping.clippedAt).toISOString(),
    characters,
  ]
}
