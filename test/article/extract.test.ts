// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { selectedText, wholeText } from '../../src/article/anyway'
import { storyText } from '../../src/article/blocks'
import { extractArticle } from '../../src/article/extract'
import { pageOf } from './page'

const PARAGRAPH =
  'کشاورزان دشت سپیدان امسال گندم را زودتر از هر سال درو کردند و دانه را به آسیاب تازه روستا سپردند تا پیش از باران آرد شود.'
const URL = 'https://khabar.example/fa/news/1200345'

const storyPage = ({ head = '', above = '', inside = '', below = '', title = 'درو زودرس گندم در دشت سپیدان' } = {}) =>
  pageOf(
    `<html lang="fa"><head><title>${title}</title>${head}</head><body>${above}<article><h1>${title}</h1>${`<p>${PARAGRAPH}</p>`.repeat(4)}${inside}</article>${below}</body></html>`,
  )
const articleOf = (page: Document, url = URL) => {
  const read = extractArticle(page, url)
  if (!read.ok) throw new Error(read.reason)
  return read.value
}

test('a page whose elements stand in the place of parts of the document is read all the same', () => {
  const page = storyPage()
  const image = page.createElement('img')
  for (const name of ['body', 'documentElement', 'createTreeWalker', 'querySelectorAll'])
    Object.defineProperty(page, name, { value: image })
  expect(articleOf(page).blocks).toHaveLength(4)
})

describe('pages that are no article', () => {
  test('an empty page has no text', () => {
    expect(extractArticle(pageOf('<body></body>'), URL)).toEqual({ ok: false, reason: 'noText' })
  })

  test('a page of pictures has no text', () => {
    expect(extractArticle(pageOf('<body><img src="a.jpg" alt=""></body>'), URL)).toEqual({
      ok: false,
      reason: 'noText',
    })
  })

  test('a front page of teasers is no article', () => {
    const teasers = Array.from(
      { length: 30 },
      (_, i) => `<div><h3><a href="/n/${i}">خبر شماره ${i} درباره دشت سپیدان و مردم آن</a></h3></div>`,
    )
    expect(extractArticle(pageOf(`<h1>خبرگزاری کوهپایه</h1>${teasers.join('')}`), 'https://khabar.example/')).toEqual({
      ok: false,
      reason: 'notArticle',
    })
  })

  test('the whole text of such a page can be kept all the same', () => {
    const page = pageOf('<title>فهرست</title><h1>خبرگزاری کوهپایه</h1><p>یک</p><p>دو</p>')
    const read = wholeText(page, URL)
    expect(read.ok && storyText(read.value.blocks)).toBe('خبرگزاری کوهپایه\nیک\nدو')
  })

  test('only what is selected is kept of a page, under its headline', () => {
    const page = storyPage({ inside: '<p>یک جمله دیگر.</p>' })
    const range = page.createRange()
    const last = page.querySelector('article p:last-child')
    if (last) range.selectNodeContents(last)
    const read = selectedText(page, URL, range)
    expect(read.ok && [read.value.headline, storyText(read.value.blocks)]).toEqual([
      'درو زودرس گندم در دشت سپیدان',
      'یک جمله دیگر.',
    ])
  })
})

describe('what stands around a story is not read as the story', () => {
  test.each([
    [
      'share buttons',
      '<div class="share"><p>این خبر را با دوستان خود به اشتراک بگذارید و نظر خود را بنویسید.</p></div>',
    ],
    [
      'a box of related stories',
      `<div class="box"><h3>مطالب مرتبط</h3><p><a href="/n/1">گزارش دیگری از دشت سپیدان و مردم آن</a></p><p>${PARAGRAPH.replace('گندم', 'جو')}</p></div>`,
    ],
    ['hidden text', `<div style="display: none"><p>${PARAGRAPH.replace('گندم', 'جو')}</p></div>`],
    ['comments', `<div id="comments"><p>${PARAGRAPH.replace('گندم', 'جو')}</p></div>`],
    [
      'scripts and templates',
      `<script>var گندم = 1</script><template><p>${PARAGRAPH.replace('گندم', 'جو')}</p></template>`,
    ],
    ['a headline that is repeated', '<p>درو زودرس گندم در دشت سپیدان</p>'],
    ['tags', '<p>برچسب‌ها: <a href="/t/1">گندم</a> <a href="/t/2">سپیدان</a></p>'],
    ['text for readers who listen', '<p class="sr-only">پایان بخش نخست این گزارش و آغاز بخش دوم آن.</p>'],
    ['an invitation to subscribe', '<p>برای دریافت آخرین اخبار، به کانال تلگرام ما بپیوندید.</p>'],
    ['a label that returns between the paragraphs', '<div>متن خبر</div>'.repeat(3)],
    ['a tag that was left as text', '<p>&lt;br /&gt;</p>'],
    [
      'the life of the author',
      '<div class="author-bio"><p>مینا راد سال‌هاست که درباره کشاورزی می‌نویسد و در سپیدان زندگی می‌کند.</p></div>',
    ],
  ])('%s', (_, inside) => {
    expect(storyText(articleOf(storyPage({ inside })).blocks)).toBe(Array(4).fill(PARAGRAPH).join('\n'))
  })
})

describe('metadata', () => {
  const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

  test('an organisation is no author', () => {
    const head = `<meta property="og:site_name" content="خبرگزاری کوهپایه"><meta name="author" content="خبرگزاری کوهپایه">${jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'خبرگزاری کوهپایه' } })}`
    expect(articleOf(storyPage({ head })).authors).toBeUndefined()
  })

  test('people are authors, each once, wherever they are named', () => {
    const head = jsonLd({ '@type': ['NewsArticle'], author: [{ '@type': 'Person', name: 'مینا راد' }, 'کاوه نیک‌پی'] })
    const inside = '<p class="byline">مینا راد</p><p>عکس: لاله سپید</p>'
    expect(articleOf(storyPage({ head, inside })).authors).toEqual([
      { name: 'مینا راد', role: 'reporter' },
      { name: 'کاوه نیک‌پی', role: 'reporter' },
      { name: 'لاله سپید', role: 'photographer' },
    ])
  })

  test('the Persian date in a meta is understood, and JSON-LD is trusted before it', () => {
    const meta = '<meta property="article:published_time" content="۱۳۹۹/۰۲/۲۱ - ۱۸:۵۹">'
    expect(articleOf(storyPage({ head: meta })).published).toMatchObject({
      iso: '2020-05-10T18:59+04:30',
      source: 'meta',
    })
    const both = meta + jsonLd({ '@type': 'NewsArticle', datePublished: '2020-05-10T18:59:01+04:30' })
    expect(articleOf(storyPage({ head: both })).published).toMatchObject({
      iso: '2020-05-10T18:59:01+04:30',
      source: 'json-ld',
      witness: 'meta',
      calendar: 'persian',
    })
  })

  test("the day is shown in the page's own calendar, as the story's head prints it", () => {
    const page = pageOf(
      `<html><head><title>درو زودرس گندم</title><meta property="article:published_time" content="2020-02-18T03:25:00Z"></head><body><header><div>شنبه ۳ اسفند ۱۳۹۸</div></header><article><div class="item-header"><div class="item-date">۲۹ بهمن ۱۳۹۸ - ۰۶:۵۵</div><h1>درو زودرس گندم</h1></div>${`<p>${PARAGRAPH}</p>`.repeat(4)}</article></body></html>`,
    )
    const { published, pageDate } = articleOf(page)
    expect(published).toMatchObject({
      calendar: 'persian',
      raw: '۲۹ بهمن ۱۳۹۸ - ۰۶:۵۵',
      source: 'meta',
      witness: 'dom',
    })
    expect(pageDate?.iso).toBe('2020-02-22')
  })

  test('the moment of rendering is not the day of publication', () => {
    expect(
      articleOf(storyPage({ head: '<meta name="date" content="2020-02-18 T 07:20:50 +0330">' })).published,
    ).toBeUndefined()
  })

  test('a misspelt key of JSON-LD is read', () => {
    const page = pageOf(
      `<title>کوهنا</title>${jsonLd({ '@type': 'NewsArticle', headLine: 'درو زودرس گندم' })}<div><b>درو زودرس گندم</b></div>${`<p>${PARAGRAPH}</p>`.repeat(4)}`,
    )
    expect(articleOf(page).headline).toBe('درو زودرس گندم')
  })

  test('a broken block of JSON-LD is passed over', () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>${jsonLd({ '@type': 'NewsArticle', keywords: 'گندم، درو' })}`
    expect(articleOf(storyPage({ head })).keywords).toEqual(['گندم', 'درو'])
  })

  test('a canonical address on another host never replaces the address', () => {
    const article = articleOf(storyPage({ head: '<link rel="canonical" href="https://bank.example/login">' }))
    expect([article.url, article.site.host, article.canonicalUrl]).toEqual([
      URL,
      'khabar.example',
      'https://bank.example/login',
    ])
  })

  test('only web addresses are kept', () => {
    const inside =
      '<p>متن با <a href="javascript:alert(1)">پیوند</a> و <a href="/ok">پیوند</a> دیگر در یک جمله بلند.</p><img src="data:image/gif;base64,AAAA"><img src="/a.jpg">'
    const article = articleOf(storyPage({ inside, head: '<link rel="canonical" href="javascript:alert(1)">' }))
    expect(article.canonicalUrl).toBeUndefined()
    expect(article.images).toEqual([{ url: 'https://khabar.example/a.jpg' }])
    expect(article.blocks.flatMap(({ marks }) => marks ?? [])).toEqual([
      { kind: 'link', href: 'https://khabar.example/ok', start: 15, end: 20 },
    ])
  })

  test('a page that streams in hidden pieces is read', () => {
    const page = pageOf(
      `<title>درو زودرس گندم در دشت سپیدان</title><body><div hidden id="S:1"><h1>درو زودرس گندم در دشت سپیدان</h1>${`<p>${PARAGRAPH}</p>`.repeat(3)}</div></body>`,
    )
    expect(articleOf(page).blocks).toHaveLength(3)
  })

  test('a page cannot reach the prototypes through its JSON-LD', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}</script>'
    articleOf(storyPage({ head }))
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('the address of a story', () => {
  test.each([
    ['https://khabar.example/news/1353889/slug', '1353889'],
    ['https://khabar.example/fa/news/1404/09/05/3400122/slug', '3400122'],
    ['https://khabar.example/news/14040822000332', '14040822000332'],
    ['https://khabar.example/fa/366894', '366894'],
    ['https://khabar.example/fa/news/1404/09/05/slug', undefined],
  ])('%s holds the code %s', (url, code) => {
    expect(articleOf(storyPage(), url).newsCode).toBe(code)
  })

  test('holds the day in the code of some agencies', () => {
    expect(articleOf(storyPage(), 'https://khabar.example/news/14040822000332').published).toMatchObject({
      iso: '2025-11-13',
      precision: 'day',
    })
  })
})

describe('two witnesses of one moment', () => {
  const utc = '<meta property="article:published_time" content="2020-02-18T20:45:00Z">'

  test('the printed hour stands, and the metadata confirm its offset', () => {
    const inside = '<p>تاریخ انتشار: ۳۰ بهمن ۱۳۹۸ - ۰۰:۱۵</p>'
    expect(articleOf(storyPage({ head: utc, inside })).published).toMatchObject({
      iso: '2020-02-19T00:15+03:30',
      zone: 'given',
      calendar: 'persian',
    })
  })

  test('an hour that is printed as it stands in the metadata was never UTC', () => {
    const inside = '<p>تاریخ انتشار: ۲۹ بهمن ۱۳۹۸ - ۲۰:۴۵</p>'
    expect(articleOf(storyPage({ head: utc, inside })).published).toMatchObject({
      iso: '2020-02-18T20:45+03:30',
      zone: 'presumed',
    })
  })
})

describe('blocks', () => {
  test('lists, quotations, headings and tables keep what they are', () => {
    const inside =
      '<h2>میان‌تیتر</h2><ul><li>نخستین مورد فهرست</li><li>دومین مورد فهرست</li></ul><blockquote><p>گندم امسال از پارسال بهتر است.</p></blockquote><table><tr><th>سال</th><th>بار</th></tr><tr><td>۱۴۰۳</td><td>۱۲</td></tr></table>'
    expect(articleOf(storyPage({ inside })).blocks.slice(4)).toEqual([
      { kind: 'heading', level: 2, text: 'میان‌تیتر' },
      { kind: 'list', text: 'نخستین مورد فهرست\nدومین مورد فهرست' },
      { kind: 'quote', text: 'گندم امسال از پارسال بهتر است.' },
      {
        kind: 'table',
        text: 'سال\tبار\n۱۴۰۳\t۱۲',
        rows: [
          ['سال', 'بار'],
          ['۱۴۰۳', '۱۲'],
        ],
      },
    ])
  })

  test('a lead is a paragraph, though the page sets it as a heading', () => {
    const page = pageOf(
      `<title>درو زودرس گندم</title><h1>درو زودرس گندم</h1><h2 class="lead">کشاورزان دشت امسال ده روز زودتر به گندمزار رفتند.</h2>${`<p>${PARAGRAPH}</p>`.repeat(4)}`,
    )
    expect(articleOf(page).blocks[0]).toEqual({
      kind: 'paragraph',
      text: 'کشاورزان دشت امسال ده روز زودتر به گندمزار رفتند.',
    })
  })

  test('a picture that says in microdata that it is one belongs to the story', () => {
    const inside = '<figure><img itemprop="image" src="/a.jpg" alt="آسیاب"></figure>'
    expect(articleOf(storyPage({ inside })).images).toEqual([{ url: 'https://khabar.example/a.jpg', alt: 'آسیاب' }])
  })

  test('a bold line alone is a subhead', () => {
    expect(
      articleOf(storyPage({ inside: `<p><strong>آسیاب تازه</strong></p><p>${PARAGRAPH}</p>` })).blocks[4],
    ).toMatchObject({
      kind: 'heading',
      text: 'آسیاب تازه',
    })
  })

  test('a line in the other direction says so', () => {
    const inside = '<p>The mill was built by the village itself and opened in spring.</p>'
    expect(articleOf(storyPage({ inside })).blocks[4]).toMatchObject({ dir: 'ltr', lang: 'en' })
  })
})

test('a page larger than what is read says that it was cut', () => {
  const page = storyPage()
  const article = page.querySelector('article')
  for (let i = 0; i < 4; i++)
    article?.append(Object.assign(page.createElement('p'), { textContent: `${PARAGRAPH} `.repeat(12_000) }))
  expect(articleOf(page).truncated).toBe(true)
})
