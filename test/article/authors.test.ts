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

test.each([
  ['//<![CDATA[\n', '\n//]]>'],
  ['/* <![CDATA[ */', '/* ]]> */'],
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
])('data that is wrapped in %s %s is read', (opening, closing) => {
  const data = JSON.stringify({ '@type': 'NewsArticle', author: { name: 'Ada Brook' } })
  const head = `<script type="application/ld+json">${opening}${data}${closing}</script>`
  expect(authorsOf({ head })).toEqual(['Ada Brook'])
})

test('data whose lists end with a comma is read', () => {
  const head =
    '<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"name": "Ada Brook",},\n]}</script>'
  expect(authorsOf({ head })).toEqual(['Ada Brook'])
})

test('what the data escapes as if it were HTML is read as it is meant', () => {
  expect(authorsOf({ head: written('Ada O&#039;Brook', 'Tom &amp; Weir', 'Iris M&#x00f8;le') })).toEqual([
    'Ada O\u0027Brook',
    'Iris Møle',
  ])
})

test('who comments on a story did not write it', () => {
  const below =
    '<ol><li class="comment"><p class="comment-author">Iris Mole</p><p>The ferry will be missed.</p></li></ol><div class="comments"><p>by Tom Weir</p></div>'
  expect(authorsOf({ below })).toBeUndefined()
})

test('a label that only the style sheet sets apart from the name is no part of it', () => {
  const above =
    '<div class="ShareByline"><div><span>By</span><span>by ADA BROOK, TOM WEIR and IRIS MOLE</span></div></div>'
  expect(authorsOf({ above })).toEqual(['ADA BROOK', 'TOM WEIR', 'IRIS MOLE'])
  expect(authorsOf({ above: '<div><span>By</span><span><a href="/x">Ada Brook</a></span></div>' })).toEqual([
    'Ada Brook',
  ])
})

test.each(['/about/newsteam/ada-brook', '/about/editors/ada-brook', '/verfasser/ada-brook.html'])(
  'a link to %s is to a writer’s page',
  (href) => {
    expect(authorsOf({ above: `<div><a href="${href}">Ada Brook</a></div>` })).toEqual(['Ada Brook'])
  },
)

test('an office, a button and a day in the box of a writer are no part of the name', () => {
  const above =
    '<div class="author"><a class="author-name" href="/a">Ada Brook</a><button>Follow</button><div>Formula 1 &amp; River Desk</div></div>'
  expect(authorsOf({ above })).toEqual(['Ada Brook'])
  expect(authorsOf({ head: written('Ada Brook'), above })).toEqual(['Ada Brook'])
  expect(authorsOf({ above: '<div class="author"><p>Ada Brook</p><p>Do 9 Apr 2020</p></div>', lang: 'de' })).toEqual([
    'Ada Brook',
  ])
})

test('what stands behind the day of a byline names nobody', () => {
  const above = '<p class="byline">Ada Brook 25 March 2025 River Crossings, Winter Ferries</p>'
  expect(authorsOf({ above })).toEqual(['Ada Brook'])
  expect(authorsOf({ head: written('Ada Brook'), above })).toEqual(['Ada Brook'])
})

test('the link in a line that says who took the pictures is to a photographer', () => {
  const above =
    '<p>Photos by <a rel="author" href="/iris-mole">Iris Mole</a></p><p>By <a rel="author" href="/ada-brook">Ada Brook</a></p>'
  expect(authorsOf({ above })).toEqual(['Ada Brook', 'photographer: Iris Mole'])
})

test('people in the news above the headline, whose pages the site has, are no writers', () => {
  const page = (body: string) =>
    articleIn(
      `<html lang="en"><head>${written('Ada Brook')}</head><body><div><a href="/people/tom-weir">Tom Weir</a></div>${'<p>Weather</p>'.repeat(4)}<article><h1>The last ferry of the year</h1>${body}${STORY.repeat(4)}</article></body></html>`,
      'https://ferry.example/news/3',
    ).authors?.map(({ name }) => name)
  expect(page('<p>By <a href="/people/ada-brook">Ada Brook</a></p>')).toEqual(['Ada Brook'])
})

test('the paper behind a full stop is no part of the name', () => {
  expect(authorsOf({ head: written('Ada Brook. Ferry International') })).toEqual(['Ada Brook'])
  expect(authorsOf({ head: written('Ada J. Brook') })).toEqual(['Ada J. Brook'])
})

test('a line below a known name is read as names only if it is nothing else', () => {
  const above = '<p class="author">Ada Brook</p><p class="author">Boats &amp; Winter Ferries</p>'
  expect(authorsOf({ head: written('Ada Brook'), above })).toEqual(['Ada Brook'])
  const two = '<p class="author">Ada Brook</p><p class="author">Tom Weir</p>'
  expect(authorsOf({ head: written('Ada Brook'), above: two })).toEqual(['Ada Brook', 'Tom Weir'])
})

const GERMAN =
  '<p>Die Fähre fuhr zweimal am Tag, bis der Fluss gefror, und das Dorf hob den Fahrplan in einer Lade auf.</p>'.repeat(
    4,
  )
const SPANISH =
  '<p>El barco cruzaba dos veces al día hasta que el río se heló, y el pueblo guardó el horario en un cajón.</p>'.repeat(
    4,
  )
const authorsAround = (story: string, above: string, below = '') =>
  articleIn(
    `<html><body><article><h1>Ada am Fluss</h1>${above}${story}${below}</article></body></html>`,
    'https://ferry.example/news/2',
  ).authors?.map(({ name }) => name)

test('a byline above the story outranks a list of names below it', () => {
  const above = '<p>Ein Artikel von Ada Brook</p>'
  const below = '<p>von Tom Weir, Iris Mole und Jo Ash</p>'
  expect(authorsAround(GERMAN, above, below)).toEqual(['Ada Brook'])
})

test.each([
  ['Veröffentlicht von Ada Brook', GERMAN],
  ['Eine Analyse von Ada Brook', GERMAN],
  ['Publicado por Ada Brook', SPANISH],
  ['Posted by Ada Brook', STORY.repeat(4)],
])('“%s” names its author', (line, story) => {
  expect(authorsAround(story, `<p class="byline">${line}</p>`)).toEqual(['Ada Brook'])
})

test('the paper behind a wide gap is no part of the name', () => {
  const head = '<meta property="og:site_name" content="Ferry Post">'
  expect(authorsOf({ head, above: '<p class="author">Ada Brook\u00a0\u00a0 FERRY POST</p>' })).toEqual(['Ada Brook'])
})

test.each([
  '<p class="author">Written By</p>',
  '<p class="author">Sat, 20 Dec, 2025 - 06:36</p>',
  '<p class="author">More of the same author:</p>',
])('a label and a day sign nothing: %s', (above) => {
  const read = articleIn(
    `<html lang="en"><body><article><h1>The last ferry of the year</h1>${above}${STORY.repeat(4)}</article></body></html>`,
    'https://ferry.example/news/the-last-ferry',
  )
  expect([read.authors, read.attribution]).toEqual([undefined, undefined])
})

test('a day that touches a Chinese name is no part of it', () => {
  const read = articleIn(
    `<html lang="zh"><body><article><h1>最后一班渡轮离开了码头</h1><div class="author"><span>王小河</span><span>2017-03-01 14:27:02</span></div>${'<p>渡轮每天往返两次，直到河水结冰，村里的人把时刻表收进了抽屉里，等着春天再来。</p><p>村长说，明年春天渡轮还会回来，大家都在等待河水解冻的那一天。</p>'.repeat(3)}</article></body></html>`,
    'https://ferry.example/n1/c2.html',
  )
  expect(read.authors?.map(({ name }) => name)).toEqual(['王小河'])
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
  ['Leitende Flussredakteurin', 'de'],
  ['Show All Ferries', 'en'],
  ['Ferry Sport', 'en'],
  ['Super User', 'en'],
  ['Brooker Presse', 'de'],
  ['川の新聞社', 'ja'],
  ['渡轮新闻网', 'zh'],
])('%s is no name of a person', (name, lang) => {
  expect(isPersonName(name, lang)).toBe(false)
})
