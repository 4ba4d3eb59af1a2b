import type { Article } from '../../src/article/article'
import { type Clipping, clippingOf } from '../../src/clipping/clipping'

/** A short article of an agency that does not exist. */
export function sampleArticle(parts: Partial<Article> = {}): Article {
  return {
    url: 'https://khabar.example/news/1024/rain',
    site: { host: 'khabar.example', name: 'خبر نمونه', agency: { name: 'خبرگزاری نمونه', aliases: ['نمونه‌نیوز'] } },
    lang: 'fa',
    dir: 'rtl',
    kickers: [{ text: 'گزارش میدانی', dir: 'rtl' }],
    headline: 'باران در شهر بندری',
    lead: 'بارش پیوسته خیابان‌ها را خلوت کرد.',
    authors: [{ name: 'سارا بهاری', role: 'reporter' }],
    blocks: [
      { kind: 'paragraph', text: 'بارش پیوسته خیابان‌ها را خلوت کرد.' },
      { kind: 'paragraph', text: 'مردم گفته‌اند که کتاب‌های خیس را کنار پنجره می‌گذارند.' },
    ],
    sources: { headline: 'dom', blocks: 'dom' },
    ...parts,
  }
}

export function sampleClipping(parts: Partial<Article> = {}, id = '01'): Clipping {
  return clippingOf(sampleArticle(parts), { id, now: 1_000 })
}
