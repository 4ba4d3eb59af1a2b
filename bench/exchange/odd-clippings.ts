import type { Article, ArticleDate } from '../../src/article/article'
import { type Clipping, clippingOf } from '../../src/clipping/clipping'

/** Clippings of which schemas ask whether everything may stand where it stands: shapes that news seldom has, and files may. */
export function oddClippings(): Clipping[] {
  return ODD.map((parts, at) => clippingOf({ ...PLAIN, ...parts }, { id: `odd-${at}`, now: at === 0 ? LAST : 0 }))
}

/** Milliseconds since 1970, UTC: the last moment that a `Date` can hold. */
const LAST = 8_640_000_000_000_000

const PLAIN: Article = {
  url: 'https://me:50%@odd.example/a|b?c=[d]#e#f%',
  site: { host: 'odd.example' },
  dir: 'rtl',
  headline: 'Odd',
  blocks: [{ kind: 'paragraph', text: 'Rain.' }],
  sources: {},
}

const DATE: ArticleDate = { iso: '2024-06-01', raw: '۱۴۰۳', calendar: 'persian', precision: 'year', source: 'meta' }

const ODD: readonly Partial<Article>[] = [
  { blocks: [{ kind: 'image', text: '', url: 'https://odd.example/1.jpg' }] },
  {
    blocks: [{ kind: 'embed', text: '', url: 'https://odd.example/film' }],
    images: [{ url: 'https://odd.example/2.jpg' }],
  },
  {
    blocks: [
      { kind: 'heading', text: 'One' },
      { kind: 'heading', text: 'Two' },
      { kind: 'image', text: '' },
    ],
  },
  {
    blocks: [
      { kind: 'paragraph', text: '' },
      { kind: 'list', text: '\n\n' },
      { kind: 'table', text: '', rows: [] },
      { kind: 'table', text: '', rows: [[], ['', 'a\tb']] },
      { kind: 'quote', text: '\n', lang: 'az-Latn', dir: 'ltr' },
      { kind: 'paragraph', text: 'ab', marks: [{ kind: 'link', start: 0, end: 1, href: 'https://odd.example/%zz' }] },
    ],
    kickers: [{ text: ' ', lang: 'tr', dir: 'ltr' }],
  },
  { published: DATE, modified: { ...DATE, raw: '\n' } },
  { published: { ...DATE, calendar: 'islamic-umalqura', precision: 'month' } },
  { published: { ...DATE, iso: '0000-01-01', precision: 'day' } },
  { published: { ...DATE, iso: '0001-01-01' } },
  { published: { ...DATE, iso: '9999-12-31T10:20+19:59', precision: 'minute' } },
]
