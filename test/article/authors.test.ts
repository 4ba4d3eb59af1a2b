// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { isPersonName } from '../../src/article/person-name'
import { articleIn } from './page'

const STORY = '<p>The ferry ran twice a day until the river froze, and the village kept its timetable in a drawer.</p>'
const authorsOf = ({ head = '', above = '', below = '', lang = 'en' }) =>
  articleIn(
    `<html lang="${lang}"><head><title>The last ferry of the year</title>${head}</head><body><article><h1>The last ferry of the year</h1>${above}${STORY.repeat(4)}${below}</article></body></html>`,
    'https://ferry.example/news/the-last-ferry',
  ).authors?.map(({ name, role }) => (role === 'reporter' ? name : `${role}: ${name}`))
const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const written = (...names: string[]) =>
  jsonLd({ '@type': 'NewsArticle', author: names.map((name) => ({ '@type': 'Person', name })) })

test('an author who is only referred to is looked up in the same data', () => {
  const head = jsonLd({
    '@graph': [
      { '@type': 'NewsArticle', author: { '@id': '#/person/1' } },
      { '@type': 'Person', '@id': '#/person/1', name: 'Ada Brook' },
    ],
  })
  expect(authorsOf({ head })).toEqual(['Ada Brook'])
})

test('a printed line that names the author may name others beside', () => {
  const above = '<p class="byline">By Ada Brook and Tom Weir</p>'
  expect(authorsOf({ head: written('Ada Brook'), above })).toEqual(['Ada Brook', 'Tom Weir'])
})

test('a printed line about somebody else adds nobody to the authors that are known', () => {
  const below = `${STORY.repeat(3)}<p class="author">Iris Mole</p>`
  expect(authorsOf({ head: written('Ada Brook'), below })).toEqual(['Ada Brook'])
})

test('who took the pictures is named as such', () => {
  const below = '<p>Photo: Iris Mole</p>'
  expect(authorsOf({ head: written('Ada Brook'), below })).toEqual(['Ada Brook', 'photographer: Iris Mole'])
})

test('a name is read off the date and the office behind it', () => {
  expect(authorsOf({ above: '<p class="byline">By Ada Brook 30 August 2023 • 4:45pm</p>' })).toEqual(['Ada Brook'])
  expect(authorsOf({ above: '<p class="byline">Ada Brook, River Correspondent</p>' })).toEqual(['Ada Brook'])
})

test('microdata and the card for Twitter name authors, too', () => {
  const above = '<span itemprop="author"><span itemprop="name">Ada Brook</span></span>'
  expect(authorsOf({ above })).toEqual(['Ada Brook'])
  const head = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Tom Weir">'
  expect(authorsOf({ head })).toEqual(['Tom Weir'])
})

test('a writer is known by the link to their page, near the headline', () => {
  const above = '<div><a href="/profile/ada-brook">Ada Brook</a></div>'
  const below = '<div><a href="/profile/iris-mole">Iris Mole</a></div>'
  expect(authorsOf({ above, below })).toEqual(['Ada Brook'])
})

test('an element named after its writer is believed deep inside its line', () => {
  const above =
    '<p class="meta"><span><span class="article-detail__meta__author">Ada Brook</span></span> • Dec 12, 2016</p>'
  expect(authorsOf({ above })).toEqual(['Ada Brook'])
})

test('a line that opens with “by” may name many', () => {
  const above = '<p>by ADA BROOK, TOM WEIR and IRIS MOLE</p>'
  expect(authorsOf({ above })).toEqual(['ADA BROOK', 'TOM WEIR', 'IRIS MOLE'])
})

test('a name that shares its line with the day is the writer’s', () => {
  const above = '<div><span>Ada Brook |</span> <span>05.04.2025</span></div>'
  expect(authorsOf({ above })).toEqual(['Ada Brook'])
})

test('two bylines in one box are two people, though the metadata names one', () => {
  const above =
    '<div class="byline"><address><a rel="author" href="/a">Ada Brook</a></address><address><a rel="author" href="/b">Tom Weir</a></address></div>'
  expect(authorsOf({ head: written('Ada Brook'), above })).toEqual(['Ada Brook', 'Tom Weir'])
})

test('who took the pictures beside the byline is no reporter', () => {
  const above =
    '<div class="byline"><span class="contributor">Ada Brook</span></div><div class="byline"><span class="contributor">Photographed by Iris Mole</span></div>'
  expect(authorsOf({ head: written('Ada Brook'), above })).toEqual(['Ada Brook', 'photographer: Iris Mole'])
})

test('an office behind a name that is known makes no second person', () => {
  const above = '<p class="author">Ada Brook</p><p class="author">Ada Brook Ferry/River Desk</p>'
  expect(authorsOf({ head: written('Ada Brook'), above })).toEqual(['Ada Brook'])
})

test('a box of facts names the author wherever it stands', () => {
  const facts = '<ul><li><strong>Datum</strong> 5.4.2025</li><li><strong>Autorin/Autor</strong> Ada Brook</li></ul>'
  const below = `${'<p><a href="/x">The mill</a></p>'.repeat(40)}<aside>${facts}</aside>`
  expect(authorsOf({ below, lang: 'de' })).toEqual(['Ada Brook'])
})

test('metadata may stand in `value`, as the first cards for Twitter had it', () => {
  expect(authorsOf({ head: '<meta name="author" value="Ada Brook">' })).toEqual(['Ada Brook'])
})

test('editors sign Chinese stories at their end', () => {
  const read = articleIn(
    `<html lang="zh"><body><article><h1>最后一班渡轮离开了码头</h1>${'<p>渡轮每天往返两次，直到河水结冰，村里的人把时刻表收进了抽屉里，等着春天再来。</p><p>村长说，明年春天渡轮还会回来，大家都在等待河水解冻的那一天。</p><p>在那之前，面包师要走山口那条远路，孩子们沿着河岸走去上学，老船夫说他记得那样的冬天。</p><p>没有人记得冰来得这么早的冬天，可是老船夫说，他年轻的时候有过一次，那一年桥也冻住了。</p>'}<div class="edit">(责编：王小河、李木)</div></article></body></html>`,
    'https://ferry.example/n1/c1.html',
  )
  expect(read.authors).toEqual([
    { name: '王小河', role: 'editor' },
    { name: '李木', role: 'editor' },
  ])
})

test.each([
  [jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'Ferry Post' } }), 'Ferry Post'],
  [written('FP Staff'), 'FP Staff'],
  [jsonLd({ '@type': 'NewsArticle', author: [{ '@type': 'Person', name: 'Ada Brook' }, { name: 'RNA' }] }), 'RNA'],
])('who signs in a person’s place is an attribution, never an author: %s', (head, name) => {
  const read = articleIn(
    `<html lang="en"><head>${head}</head><body><article><h1>The last ferry of the year</h1>${STORY.repeat(4)}<p>In spring it will be back, the mayor wrote on the board at the landing stage.</p></article></body></html>`,
    'https://ferry.example/news/the-last-ferry',
  )
  expect(read.authors?.map((author) => author.name) ?? []).not.toContain(name)
  expect(read.attribution).toEqual({ text: name, agency: { name } })
})

test.each(['© Ferry Post 2024', 'Ferry Post | All news of the river', 'https://ferry.example', 'press@ferry.example'])(
  'a slogan or an address signs nothing: %s',
  (name) => {
    const head = `<meta name="author" content="${name}">`
    const read = articleIn(
      `<html lang="en"><head>${head}</head><body><article><h1>The last ferry of the year</h1>${STORY.repeat(4)}<p>In spring it will be back, the mayor wrote on the board at the landing stage.</p></article></body></html>`,
      'https://ferry.example/news/the-last-ferry',
    )
    expect(read.attribution).toBeUndefined()
  },
)

test.each([
  ['Ada Brook', 'en'],
  ['JÖRG ZSCHOCHE', 'de'],
  ['Marna van der Merwe', 'en'],
  ['مینا راد', 'fa'],
  ['王小河', 'zh'],
  ['山川みどり', 'ja'],
  ['김강산', 'ko'],
])('%s is a name', (name, lang) => {
  expect(isPersonName(name, lang)).toBe(true)
})

test.each([
  ['River Correspondent', 'en'],
  ['Getty Images', 'en'],
  ['Desloc debuts biometric', 'en'],
  ['© Brook Verlag', 'de'],
  ['خبرگزاری کوهپایه', 'fa'],
  ['Ada', 'en'],
  ['MDR THÜRINGEN', 'de'],
  ['川の新聞社', 'ja'],
  ['渡轮新闻网', 'zh'],
])('%s is no name of a person', (name, lang) => {
  expect(isPersonName(name, lang)).toBe(false)
})
