// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { storyText } from '../../src/article/blocks'
import { families, familyOf } from '../../src/article/sites/index'
import { articleIn, markupOf, pageOf } from './page'

/** What each system leaves in its pages, alone. */
const MARKS: Record<string, string> = {
  aasaam: '<div id="echo_detail"></div>',
  aran: '<span id="ctl01_lblhead"></span>',
  arya: '<input id="ctl00_litNewsFile">',
  fars: '<div class="nt-body"></div>',
  iransamaneh: '<div class="news_pdate_c"></div>',
  isna: '<div class="newsPubDate"></div>',
  nastooh: '<meta name="generator" content="Nastooh Saba Newsroom">',
  nour: '<!-- NEWS CONTENT --><!-- END OF NEWS CONTENT -->',
  pana: '<div id="Content_title"></div>',
  studiokhabar: '<div id="docDiv3Date"></div>',
  tasnim: '<article class="single-news"><div class="story"></div></article>',
  wordpress: '<div class="entry"></div>',
}

const STORY = `<h1>جوی کنار کوچه دوباره پر از آب شد</h1>${'<p>بچه‌های کوچه از صبح قایق کاغذی ساختند و در جوی رها کردند تا ببینند کدام یک زودتر به پل می‌رسد.</p>'.repeat(3)}`
const page = (mark: string, story = STORY) =>
  `<html lang="fa"><head><title>جوی کنار کوچه دوباره پر از آب شد</title></head><body class="single-post"><main>${story}</main>${mark}</body></html>`

test('every system on the shelf is recognised by what it leaves in its pages', () => {
  expect(families.map(({ name }) => [name, familyOf(pageOf(page(MARKS[name] ?? '')))?.name])).toEqual(
    families.map(({ name }) => [name, name]),
  )
  expect(familyOf(pageOf(page('')))).toBeUndefined()
})

test('every system says on which day its selectors were checked', () => {
  expect(families.filter(({ checked }) => !/^20\d\d-\d\d-\d\d$/.test(checked))).toEqual([])
})

test.each(Object.entries(MARKS))('a page of %s where no selector finds anything is read as any other', (_, mark) => {
  const url = 'https://koohpaye.example/a/story'
  expect(articleIn(page(mark), url)).toEqual(articleIn(page(''), url))
})

describe('the markup of a system tells what reading alone would miss', () => {
  const read = (path: string, url: string) => articleIn(markupOf(path), url)

  test('Aasaam: the box of facts inside the article is no part of the text', () => {
    const article = read('atrak.example/well', 'https://atrak.example/fa/tiny/news-771')
    expect(article.lead).toMatch(/^چاهی که/)
    expect(storyText(article.blocks)).not.toContain('زمان مطالعه')
  })

  test('Aran: the created date of the template, which stands far from the text', () => {
    const created = '<div class="foot"><span id="ctl01_lblCreatedDate">۱۲ مهر ۱۳۸۹</span></div><div class="footer">'
    const html = markupOf('bagh.example/garden').replace('<div class="footer">', created)
    expect(articleIn(html, 'http://fa.bagh.example/News/62341/garden.html').published).toMatchObject({
      iso: '2010-10-04',
      source: 'site',
    })
  })

  test('Arya: the headline, where only the name of the site is repeated', () => {
    const article = read('arvand.example/library', 'https://arvand.example/NewsDetail.aspx')
    expect([article.headline, article.newsCode]).toEqual(['قایق کتاب به آبادی‌های کناره اروند رسید', '1404083011'])
    expect([article.sources.headline, article.sources.newsCode]).toEqual(['site', 'site'])
  })

  test('Fars: the section, and the day in the code of the story', () => {
    const article = read('golshan.example/tulips', 'https://golshan.example/news/14040822000332/tulips')
    expect([article.section, article.published?.iso, article.newsCode]).toEqual([
      ['شهر'],
      '2025-11-13',
      '14040822000332',
    ])
  })

  test('ISNA: date and section in a list of icons below the text', () => {
    const article = read('binalud.example/snow', 'https://binalud.example/news/1404091709112/snow')
    expect([article.published?.iso, article.section]).toEqual(['2025-12-08T11:05+03:30', ['محیط زیست']])
  })

  test('Nour: the lead, behind the comment that announces it', () => {
    const article = read('roshana.example/lamp', 'https://roshana.example/fa/news/88120/lamp')
    expect([article.lead?.slice(0, 12), article.sources.lead]).toEqual(['چراغ‌های برن', 'site'])
  })

  test('Pana: headline and lead, which no heading holds', () => {
    const article = read('madrese.example/choir', 'https://madrese.example/news/1320044')
    expect(article.headline).toBe('گروه سرود مدرسه در ایستگاه قطار خواند')
    expect(article.lead).toMatch(/^مسافران صبح شنبه/)
    expect(article.keywords).toEqual(['سرود', 'ایستگاه'])
  })

  test('StudioKhabar: headline, lead and section by their numbered ids', () => {
    const article = read('taban.example/kiln', 'https://taban.example/news/331872/kiln')
    expect(article.headline).toBe('کوره سفال با هیزم هرس باغ‌ها روشن شد')
    expect(article.lead).toMatch(/^کوزه‌گران به جای نفت/)
    expect([article.section, article.newsCode]).toEqual([['هنر', 'سفال'], '331872'])
  })

  test('Tasnim: a quotation with a link in it is a box of another story', () => {
    const article = read('chaman.example/swing', 'https://chaman.example/fa/news/1404/09/05/3400122/swing')
    expect(storyText(article.blocks)).not.toContain('بیشتر بدانید')
    expect(article.section).toEqual(['آموزش'])
  })

  test('WordPress: a category is a section and no keyword', () => {
    const article = read('kohandiar.example/rugs', 'https://kohandiar.example/2214/rugs/')
    expect([article.section, article.keywords]).toEqual([['هنر'], ['قالی', 'رنگرزی']])
  })

  test.each([
    ['nastooh', '<div class="item-date">٢٩ نوفمبر ٢٠٢٥ - ٠٩:٤٥</div>'],
    ['iransamaneh', '<div class="news_pdate_c">29 نوفمبر 2025 - 09:45</div>'],
  ])('%s: an Arabic page keeps the time of Tehran', (name, date) => {
    const story = `<h1>قوارب الورق في ساقية الحي</h1>${'<p>صنع أطفال الحي قوارب من الورق ووضعوها في الساقية التي عاد إليها الماء بعد شهرين من الجفاف.</p>'.repeat(3)}`
    const article = articleIn(page(`${MARKS[name]}${date}`, story), 'https://koohpaye.example/ar/story')
    expect(article.published).toMatchObject({ iso: '2025-11-29T09:45+03:30', zone: 'presumed', source: 'site' })
  })
})

describe('a selector that finds something else does no harm', () => {
  test('a box that is called like the text but holds less than half of it is not the text', () => {
    const box = '<div class="nt-body"><p>این کادر کوتاه تنها برای معرفی روزنامه است و بس.</p></div>'
    const read = articleIn(page(box), 'https://koohpaye.example/a')
    expect(read.blocks).toEqual(articleIn(page(box.replace('nt-body', 'box')), 'https://koohpaye.example/a').blocks)
    expect(read.sources.blocks).toBe('dom')
  })

  test('a lead, kicker or date without a text is none', () => {
    const empty = '<div class="nt-body"></div><div class="lead"> </div><div class="publish-time"></div>'
    const article = articleIn(page(empty), 'https://koohpaye.example/a')
    expect([article.lead, article.kickers, article.published]).toEqual([undefined, undefined, undefined])
  })
})
