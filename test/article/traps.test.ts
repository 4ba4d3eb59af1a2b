// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { storyText } from '../../src/article/blocks'
import { doubtsOf } from '../../src/ui/doubts'
import { articleIn, markupOf } from './page'

// The list is that of what agencies' pages were seen to do to their readers, in its order.

const river = articleIn(markupOf('nasim.example/river'), 'https://nasim.example/fa/48213')
const garden = articleIn(markupOf('bagh.example/garden'), 'http://fa.bagh.example/News/62341/garden.html')
const reeds = articleIn(markupOf('rudbar.example/reeds'), 'https://rudbar.example/news/1353889/reeds')
const bees = articleIn(markupOf('sepidar.example/bees'), 'https://sepidar.example/fa/news/7349926/bees')
const library = articleIn(markupOf('arvand.example/library'), 'https://arvand.example/NewsDetail.aspx')
const kites = articleIn(markupOf('nilrud.example/kites'), 'https://nilrud.example/story/2020/8/24/kites/4941234')
const calendar = articleIn(markupOf('qandil.example/calendar'), 'https://qandil.example/news/calendar')
const ferry = articleIn(markupOf('kopru.example/ferry'), 'https://kopru.example/tr/gundem/eski-vapur/3543210')

test('the clock in the header of a site is not the day of publication', () => {
  expect([river.published?.iso, river.pageDate?.iso]).toEqual(['2025-11-13T09:35+03:30', '2025-11-15'])
  expect([reeds.published?.iso.slice(0, 10), reeds.pageDate?.iso]).toEqual(['2020-02-18', '2020-02-20'])
})

test('a Persian date in Persian digits is read where the metadata should have an ISO date', () => {
  const metadata = markupOf('sepidar.example/bees').replaceAll(/<div class="news_nav news_pdate_c.*?<\/div>/gs, '')
  expect(articleIn(metadata, bees.url).published).toMatchObject({
    iso: '2020-05-10T18:59+04:30',
    raw: '۱۳۹۹/۰۲/۲۱ - ۱۸:۵۹',
    calendar: 'persian',
    source: 'meta',
  })
})

test('a month that is spelt with the Arabic yeh is the same month', () => {
  expect(bees.published).toMatchObject({ iso: '2020-05-10T18:59+04:30', raw: '۲۱ ارديبهشت ۱۳۹۹ - ۱۸:۵۹' })
})

test('a headline over two lines is one headline', () => {
  expect(river.headline).toBe('بازگشت آب به نسیم‌رود پس از هفت سال خشکی')
})

test('lines in another script above the headline are kickers in their own language', () => {
  expect(garden.kickers?.map(({ lang, dir }) => [lang, dir])).toEqual([
    ['az', 'ltr'],
    ['az', 'ltr'],
  ])
  expect(garden.headline).toBe('باغ‌های انار کرانه ارس و جشن چیدن میوه در روستاهای دو سوی رود')
})

test('a name in guillemets under a portrait is a caption, not a sentence of the story', () => {
  expect(river.captions).toEqual(['«مهتاب کیانی»'])
  expect(river.blocks.filter(({ kind }) => kind !== 'image').map(({ text }) => text)).not.toContain('«مهتاب کیانی»')
})

test('the end marker ends the story and gives the initials of the reporter', () => {
  expect([river.endMarker, river.reporterInitials]).toEqual(['انتهای پیام/ک.ر', 'ک.ر'])
  expect(storyText(river.blocks)).toMatch(/برداشت می‌شود\.»$/)
})

test('a bare number that closes the text is the code of its editor', () => {
  expect([reeds.endMarker, reeds.reporterInitials]).toEqual(['17302', '17302'])
  expect(storyText(reeds.blocks)).toMatch(/گره زدن را آموختند\.$/)
})

test('a related story that is printed twice is named once', () => {
  expect(river.related?.map(({ title }) => title)).toEqual([
    'شمارش پرنده‌های تالاب سپیدان آغاز شد',
    'قنات کبوده ۲۰۰ متر دیگر لایروبی شد',
    'نمایشگاه عکس «آب و آیینه»+ فیلم',
  ])
})

test('a carousel between the text and its related stories is no part of the text', () => {
  expect(storyText(bees.blocks)).not.toContain('جشنواره عسل')
  expect(bees.related?.at(-1)?.title).toBe('هرس درخت‌های کهنه سیب پایان یافت')
})

test('a text without paragraphs is read line by line', () => {
  expect(reeds.blocks.map(({ kind }) => kind)).toEqual([
    'image',
    'paragraph',
    'paragraph',
    'heading',
    'paragraph',
    'paragraph',
  ])
  expect(library.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(3)
})

test('the news code and the short link are read from fields that a reader may copy', () => {
  expect([library.newsCode, library.shortUrl]).toEqual(['1404083011', 'https://arvand.example/n/83011'])
  const unknownSystem = markupOf('arvand.example/library').replaceAll(/litNewsFile|litUrlShort/g, 'short')
  const read = articleIn(unknownSystem, library.url)
  expect([read.newsCode, read.shortUrl]).toEqual(['1404083011', 'https://arvand.example/n/83011'])
})

test('an organisation that is named as author is not one', () => {
  expect(reeds.authors).toBeUndefined()
  expect(bees.authors).toBeUndefined()
})

test('markup that was left as text is no line of the story', () => {
  expect(storyText(library.blocks)).not.toMatch(/-->|DOCTYPE/)
})

test.each(['آخرین به‌روزرسانی', 'آخرین به روز رسانی', 'آخرین بهروزرسانی'])(
  'a label is understood with the half-space, a space or nothing: «%s»',
  (label) => {
    const page = markupOf('arvand.example/library').replace('آخرین به‌روزرسانی', label)
    expect(articleIn(page, library.url).modified?.iso).toBe('2025-11-22T08:10+03:30')
  },
)

test('a text of one long paragraph is a story', () => {
  const paragraphs = garden.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text)
  expect(paragraphs).toHaveLength(2)
  expect(paragraphs[0]).toBe(garden.lead)
  expect(paragraphs[1]?.length).toBeGreaterThan(800)
})

test('a page that streams its story in hidden pieces is read before its scripts have run', () => {
  expect(ferry.headline).toBe('Eski vapur kışın da iki yaka arasında yolcu taşıyacak')
  expect(ferry.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(11)
  expect([ferry.dateline, ferry.captions]).toEqual(['Sarıyaka', ['Fotoğraf : Elif Yosun/KA']])
})

test('what is printed for the desktop and again for the phone counts once', () => {
  expect([bees.newsCode, bees.section, bees.published?.witness]).toEqual(['7349926', ['طبیعت', 'باغ'], 'meta'])
  expect(storyText(bees.blocks)).not.toMatch(/کد خبر|گروه :/)
})

test('a day that lies ahead is kept as it is printed, and flagged', () => {
  const weekBefore = Date.parse('2020-05-03T12:00+04:30')
  expect(bees.published?.iso).toBe('2020-05-10T18:59+04:30')
  expect(doubtsOf(bees, weekBefore).map(({ kind }) => kind)).toContain('futureDate')
})

test('a day of the lunar calendar is said to be one, and the solar day beside it counts', () => {
  expect(calendar.published).toMatchObject({ iso: '2008-03-13', calendar: 'gregory' })
  expect(calendar.modified).toMatchObject({
    iso: '2008-03-17',
    raw: '9 ربيع الأول 1429 هـ',
    calendar: 'islamic-umalqura',
  })
})

test('an hour that the page prints as its own is not UTC, though the metadata say so', () => {
  expect(kites.published).toMatchObject({ iso: '2020-08-24T09:23:13', raw: '2020-08-24T09:23:13Z', witness: 'dom' })
  expect(kites.published?.zone).toBeUndefined()
})

test('a header for the printer inside the article is no part of the story', () => {
  expect(storyText(reeds.blocks)).not.toMatch(/کد خبر|rudbar\.example|هنرهای دستی/)
  expect(reeds.kickers).toBeUndefined()
})
