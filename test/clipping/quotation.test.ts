import { describe, expect, test } from 'vitest'
import type { ArticleDate } from '../../src/article/article'
import {
  htmlQuotation,
  plainQuotation,
  type QuotedArticle,
  quotationOf,
  sourceLines,
} from '../../src/clipping/quotation'

const persianDay: ArticleDate = {
  iso: '2025-08-05T09:30+03:30',
  raw: '۱۴ مرداد ۱۴۰۴',
  calendar: 'persian',
  precision: 'minute',
  source: 'label',
}
const day: ArticleDate = { ...persianDay, iso: '2025-08-05', calendar: 'gregory' }

const persian: QuotedArticle = {
  url: 'https://khabar.example/news/7',
  site: { host: 'khabar.example', name: 'خبر نمونه', agency: { name: 'خبرگزاری نمونه', aliases: ['نمونه'] } },
  headline: 'باران در شهر بندری',
  published: persianDay,
  lang: 'fa',
  dir: 'rtl',
}
const english: QuotedArticle = {
  url: 'https://news.example/7',
  site: { host: 'www.news.example' },
  headline: 'Rain over the harbour',
  published: day,
  lang: 'en-GB',
  dir: 'ltr',
}

function plain(article: QuotedArticle, exact: string): string {
  return plainQuotation(quotationOf(article, { exact }))
}

describe('a quotation', () => {
  test('of a Persian page has its marks, its comma and its calendar, and the Gregorian day behind it', () => {
    expect(plain(persian, 'آب آمد')).toBe(
      [
        '«آب آمد»',
        '',
        'خبرگزاری نمونه، «باران در شهر بندری»، سه‌شنبه ۱۴ مرداد ۱۴۰۴ (سه‌شنبه ۵ اوت ۲۰۲۵)',
        'https://khabar.example/news/7#:~:text=%D8%A2%D8%A8%20%D8%A2%D9%85%D8%AF',
      ].join('\n'),
    )
  })

  test('of an English page says the day once', () => {
    expect(plain(english, 'the water rose')).toBe(
      '“the water rose”\n\nnews.example, “Rain over the harbour”, Tuesday 5 August 2025\nhttps://news.example/7#:~:text=the%20water%20rose',
    )
  })

  test('of which only the month or the year is known invents no day', () => {
    const month: ArticleDate = { ...day, iso: '2025-08-01', precision: 'month' }
    const year: ArticleDate = { ...day, iso: '2025-01-01', precision: 'year' }
    expect(plain({ ...english, published: month }, 'the water rose')).toContain('harbour”, August 2025\n')
    expect(plain({ ...english, published: year }, 'the water rose')).toContain('harbour”, 2025\n')
    expect(plain({ ...persian, published: { ...year, iso: '2025-06-01', calendar: 'persian' } }, 'آب')).toContain(
      '»، ۱۴۰۴\n',
    )
    expect(plain({ ...english, lang: 'xx', published: year }, 'the water rose')).toContain('harbour”, 2025\n')
  })

  test('of an Arabic page dated by the moon has both days', () => {
    const lunar: ArticleDate = { ...day, calendar: 'islamic-umalqura' }
    const arabic: QuotedArticle = { ...persian, lang: 'ar', headline: 'مطر على الميناء', published: lunar }
    expect(plain(arabic, 'جاء الماء')).toMatch(
      /^«جاء الماء»\n\nخبرگزاری نمونه، «مطر على الميناء»، الثلاثاء .+ صفر .+ \(الثلاثاء .+ أغسطس .+\)\n/,
    )
  })

  test('of an Azerbaijani page is in its language', () => {
    const azerbaijani: QuotedArticle = {
      ...english,
      lang: 'az',
      headline: 'Limanda yağış',
      site: { host: 'xeber.example', name: 'Xəbər' },
    }
    expect(plain(azerbaijani, 'su gəldi')).toMatch(/^«su gəldi»\n\nXəbər, «Limanda yağış», .*5 avqust 2025\n/)
  })

  test('of a German page is in its marks', () => {
    expect(plain({ ...english, lang: 'de', headline: 'Regen am Hafen' }, 'das Wasser stieg')).toMatch(
      /^„das Wasser stieg“\n\nnews\.example, „Regen am Hafen“, Dienstag 5 August 2025\n/,
    )
  })

  test('of a language that the browser cannot date says the day in figures', () => {
    expect(plain({ ...english, lang: 'tlh' }, 'water')).toContain(', 2025-08-05\n')
  })

  test('without a date or an agency says what there is', () => {
    const { published: _, ...undated } = english
    expect(
      sourceLines(quotationOf({ ...undated, site: { host: 'news.example', name: 'The News' } }, { exact: 'a' })),
    ).toBe('The News, “Rain over the harbour”\nhttps://news.example/7#:~:text=a')
  })

  test('that stands in marks already gets no others', () => {
    expect(plain(persian, '«آب آمد»')).toMatch(/^«آب آمد»\n/)
    expect(plain(english, ' “the water” ')).toMatch(/^“the water”\n/)
    expect(plain(english, '“the water” rose')).toMatch(/^““the water” rose”\n/)
  })

  test('keeps the direction of its language though it begins with other letters', () => {
    expect(plain(persian, 'FAO آمار داد')).toMatch(/^\u200f«FAO آمار داد»\n/)
    expect(plain(english, 'باران is rain')).toMatch(/^\u200e“باران is rain”\n/)
  })

  test('lets no name or headline turn its line around', () => {
    const mixed = {
      ...persian,
      headline: 'باران \u202eabc\u2066',
      site: { host: 'khabar.example', agency: { name: 'Nasim' } },
    }
    expect(quotationOf(mixed, { exact: 'آب' }).credit).toMatch(/^\u2068Nasim\u2069، \u2068«باران abc»\u2069، /)
  })

  test('has a headline in one line', () => {
    expect(quotationOf({ ...english, headline: 'Rain\n over  it' }, { exact: 'a' }).credit).toContain('“Rain over it”')
  })
})

describe('a quotation in HTML', () => {
  test('has the words in paragraphs and the source with a link, in their language and direction', () => {
    expect(htmlQuotation(quotationOf({ ...english, lang: 'en' }, { exact: 'the water\nrose' }))).toBe(
      '<blockquote cite="https://news.example/7#:~:text=the%20water,rose" lang="en" dir="ltr">' +
        '<p>“the water</p><p>rose”</p></blockquote>' +
        '<p lang="en" dir="ltr">news.example, “Rain over the harbour”, Tuesday 5 August 2025<br>' +
        '<a href="https://news.example/7#:~:text=the%20water,rose" dir="ltr">https://news.example/7</a></p>',
    )
  })

  test('holds nothing of a page that could be markup', () => {
    const hostile: QuotedArticle = {
      ...english,
      headline: '<img src=x onerror=alert(1)>',
      site: { host: 'news.example', name: "Tom & 'Jerry'" },
      url: 'https://news.example/"><script>',
    }
    const quotation = quotationOf(hostile, { exact: '</p><script>"x"</script>&amp;' })
    const html = htmlQuotation({ ...quotation, lang: '"><script>' })
    const tags = html.match(/<[^>]*>/g) ?? []
    expect(tags.map((tag) => /^<\/?(\w+)/.exec(tag)?.[1])).toEqual([
      ...['blockquote', 'p', 'p', 'blockquote', 'p', 'br', 'a', 'a', 'p'],
    ])
    expect(html).not.toMatch(/[<"]script|onerror=alert\(1\)>/)
  })
})
