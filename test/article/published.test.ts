// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { articleIn } from './page'

const STORY =
  '<p>The ferry ran twice a day until the river froze, and the village kept its timetable in a drawer.</p><p>In spring it will be back, the mayor wrote on the board at the landing stage.</p><p>Until then the baker takes the long road over the pass, and the children walk to school along the shore.</p><p>Nobody remembers a winter in which the ice came so early, though the old ferryman says that he does.</p>'
const read = ({ head = '', above = '', inside = '', below = '', lang = 'en' }) =>
  articleIn(
    `<html lang="${lang}"><head>${head}</head><body><article><h1>The last ferry of the year</h1>${above}${STORY}${inside}${STORY.replaceAll('ferry', 'boat')}</article>${below}</body></html>`,
    'https://ferry.example/a/4711',
  )
const published = (page: Parameters<typeof read>[0]) => read(page).published?.iso

test('the moment behind a printed day is taken with its zone', () => {
  const above = '<p>By Ada Brook • <time datetime="2026-01-27T12:13:17+01:00">January 27, 2026</time></p>'
  expect(published({ above })).toBe('2026-01-27T12:13:17+01:00')
})

test('a moment is read where the page prints only how long ago it was', () => {
  const above = '<p><time datetime="2026-01-27T12:13:00Z">3 hours ago</time></p>'
  expect(published({ above })).toBe('2026-01-27T12:13Z')
})

test('the moment of a change is not that of publication', () => {
  const above =
    '<p><time datetime="2026-01-27T12:13:00Z">January 27, 2026</time></p><p><time class="updated" datetime="2026-01-28T08:00:00Z">January 28, 2026</time></p>'
  expect(published({ above })).toBe('2026-01-27T12:13Z')
  expect(read({ above }).modified?.iso).toBe('2026-01-28T08:00Z')
})

test('moments of other stories are theirs', () => {
  const below = '<aside><p><time datetime="2026-01-20T12:13:00Z">January 20, 2026</time></p></aside>'
  const above = '<p>January 27, 2026</p>'
  expect(published({ above, below })).toBe('2026-01-27')
})

test.each(['article:published:time', 'publication_date', 'published_on', 'dcterms.issued'])(
  'the metadata may call it %s',
  (name) => {
    expect(published({ head: `<meta name="${name}" content="2026-01-27T12:13:00+01:00">` })).toBe(
      '2026-01-27T12:13+01:00',
    )
  },
)

test('a day amid the buttons above the story is the story’s', () => {
  const above = '<div class="share"><div>By <a href="/x">Ada Brook</a></div><div>January 27, 2026, 4:19 PM</div></div>'
  expect(published({ above })).toBe('2026-01-27T16:19')
})

test('a machine’s way to print a moment is read', () => {
  const data = JSON.stringify({ '@type': 'NewsArticle', datePublished: 'Fri Apr 28 19:20:36 CEST 2023' })
  expect(published({ head: `<script type="application/ld+json">${data}</script>` })).toBe('2023-04-28T19:20:36+02:00')
})

test('the data about the page serves where it has none about the story', () => {
  const data = JSON.stringify({ '@type': 'WebPage', datePublished: '2026-01-27T12:13:00+01:00' })
  expect(published({ head: `<script type="application/ld+json">${data}</script>` })).toBe('2026-01-27T12:13+01:00')
})

test('a day after the story was changed is not the day it came out', () => {
  const data = JSON.stringify({ '@type': 'NewsArticle', datePublished: '2027-01-27', dateModified: '2026-01-28' })
  const above = '<p>January 27, 2026</p>'
  expect(published({ head: `<script type="application/ld+json">${data}</script>`, above })).toBe('2026-01-27')
})

test('a label set in bold and a box of facts name the day wherever they stand', () => {
  const facts = '<ul><li><strong>Datum</strong> 27.1.2026</li><li><strong>Autor</strong> Ada Brook</li></ul>'
  const below = `${'<p><a href="/x">The mill</a></p>'.repeat(40)}<div>${facts}</div>`
  expect(published({ below, lang: 'de' })).toBe('2026-01-27')
})

test('a day may follow its label at once', () => {
  expect(published({ above: '<p>Erschienen am 27.1.2026</p>', lang: 'de' })).toBe('2026-01-27')
})

test('a labelled day amid the paragraphs is that of what they tell about', () => {
  const inside = '<p>Publication date: March 5, 1998</p>'
  expect(published({ above: '<p>January 27, 2026</p>', inside })).toBe('2026-01-27')
})

test('a short remark beside the day does not make it a sentence', () => {
  expect(published({ above: '<p>27.01.2026, reading time 5 min.</p>' })).toBe('2026-01-27')
})

test('a second day that the page claims is named beside the one that is believed', () => {
  const head =
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-01-27T12:13:00+01:00"}</script><meta property="article:published_time" content="2025-12-18T08:00:00+01:00">'
  expect(read({ head }).published).toMatchObject({
    iso: '2026-01-27T12:13+01:00',
    contrary: { iso: '2025-12-18', source: 'meta' },
  })
})

test.each([
  ['the next day, as in another zone', '2026-01-27T12:13:00+01:00', '2026-01-28T00:10:00+09:00'],
  ['the same day with month and day turned around', '2026-02-01T12:13:00+01:00', '2026-01-02'],
])('%s is no second day', (_, own, other) => {
  const head = `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${own}"}</script><meta property="article:published_time" content="${other}">`
  expect(read({ head }).published?.contrary).toBeUndefined()
})
