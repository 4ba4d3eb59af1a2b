// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { articleIn } from './page'

const STORY =
  '<p>The ferry ran twice a day until the river froze, and the village kept its timetable in a drawer.</p><p>In spring it will be back, the mayor wrote on the board at the landing stage.</p><p>Until then the baker takes the long road over the pass, and the children walk to school along the shore.</p><p>Nobody remembers a winter in which the ice came so early, though the old ferryman says that he does.</p>'
const keywordsOf = ({ head = '', above = '', below = '', url = 'https://ferry.example/news/4711' }) =>
  articleIn(
    `<html lang="en"><head><meta property="og:site_name" content="Ferry Post">${head}</head><body><nav><a class="tag" href="/tag/sport">Sport</a></nav><article><h1>The last ferry of the year</h1>${above}${STORY}${below}</article></body></html>`,
    url,
  ).keywords
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`

test('what news search engines are told is believed before the site’s own words', () => {
  const head = meta('news_keywords', 'ferry, river') + meta('keywords', 'ferry, river, news, Ferry Post, village')
  expect(keywordsOf({ head })).toEqual(['ferry', 'river'])
})

test('the name of the site is no keyword', () => {
  expect(keywordsOf({ head: meta('keywords', 'ferry, Ferry Post') })).toEqual(['ferry'])
})

test('marks of the system are no keywords; a section’s mark names the section', () => {
  const head = meta(
    'keywords',
    '26157981-b4f7-4929-adc1-e860c6f03636, ferrypost.com, Category: River, source:wire, ferry',
  )
  expect(keywordsOf({ head })).toEqual(['River', 'ferry'])
})

test('the words of the address are passed over', () => {
  const head =
    meta('news_keywords', 'last, ferry, year') +
    '<script type="application/ld+json">{"@type":"NewsArticle","keywords":["Ferry","Winter"]}</script>'
  expect(keywordsOf({ head, url: 'https://ferry.example/news/last-ferry-year' })).toEqual(['Ferry', 'Winter'])
})

test('keywords of a script without spaces between words are parted by spaces', () => {
  expect(keywordsOf({ head: meta('keywords', '渡轮 河流 冬天') })).toEqual(['渡轮', '河流', '冬天'])
})

test.each([
  ['links that call themselves tags', '<p><a rel="tag" href="/x/1">Ferry</a> <a rel="tag" href="/x/2">River</a></p>'],
  ['links to the pages of topics', '<div><a href="/topics/1">Ferry</a></div><div><a href="/topics/2">River</a></div>'],
  ['a component of tags', '<div data-component="tags"><a href="/1">Ferry</a><br><a href="/2">River</a></div>'],
  ['buttons', '<div><button class="tag">Ferry</button><button class="tag">River</button></div>'],
])('printed tags are read where the metadata has none: %s', (_, below) => {
  expect(keywordsOf({ below })).toEqual(['Ferry', 'River'])
})

test('a link inside a sentence is no tag, though it leads to a topic', () => {
  const below =
    '<p>On the shore <a href="/topics/1">Ferry</a> crews sat all day and mended what the ice had broken.</p>'
  expect(keywordsOf({ below })).toBeUndefined()
})

test('what the data says the story is about serves where nothing else does', () => {
  const head =
    '<script type="application/ld+json">{"@type":"NewsArticle","about":[{"@type":"Thing","name":"River"}]}</script>'
  expect(keywordsOf({ head })).toEqual(['River'])
})
