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

test.each([
  ['Ada Brook', 'en'],
  ['JÖRG ZSCHOCHE', 'de'],
  ['Marna van der Merwe', 'en'],
  ['مینا راد', 'fa'],
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
])('%s is no name of a person', (name, lang) => {
  expect(isPersonName(name, lang)).toBe(false)
})
