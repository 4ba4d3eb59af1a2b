import type { Annotation } from '../../src/annotation/annotation'
import type { Article } from '../../src/article/article'
import type { Clipping } from '../../src/clipping/clipping'
import { storyTextOf } from '../../src/clipping/story-text'
import { sampleAnnotation } from '../clipping/annotation'
import { sampleClipping } from '../clipping/sample'

/** A mark on words of a clipping's text, with what stands around them; on words that are not in it, without. */
export function markOn({ article }: Clipping, words: string, parts: Partial<Annotation> = {}): Annotation {
  const { text } = storyTextOf(article, article)
  const start = text.indexOf(words)
  const [prefix, suffix] =
    start < 0 ? ['', ''] : [text.slice(Math.max(0, start - 60), start), text.slice(start + words.length).slice(0, 60)]
  return sampleAnnotation({ quote: { exact: words, prefix, suffix, hints: {} }, ...parts })
}

export const WET_BOOKS = 'کتاب‌های خیس را کنار پنجره'
export const GONE = 'این واژه‌ها را از آن خبر برداشته‌اند و دیگر آنجا نیست'

/** A clipping with a note, tags, a highlight with a note, and one whose words are gone. */
export function markedClipping(parts: Partial<Article> = {}, id = '01'): Clipping {
  const clipping: Clipping = {
    ...sampleClipping(
      {
        published: {
          iso: '2025-08-05T10:20+03:30',
          raw: '۱۴ مرداد ۱۴۰۴ - ۱۰:۲۰',
          calendar: 'persian',
          precision: 'minute',
          source: 'label',
        },
        section: ['شهر'],
        keywords: ['باران', 'بندر'],
        newsCode: '1024',
        ...parts,
      },
      id,
    ),
    tags: ['آب و هوا'],
    note: 'با گزارش پارسال سنجیده شود.',
  }
  const annotations = [
    markOn(clipping, WET_BOOKS, { id: 'A1', note: 'کدام کتاب‌ها؟', tags: ['کتاب'], color: 'green' }),
    markOn(clipping, GONE, { id: 'A2', note: 'از نسخهٔ پیشین', color: 'rose' }),
  ]
  return { ...clipping, annotations }
}
