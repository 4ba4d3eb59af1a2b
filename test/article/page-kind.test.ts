// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { pageKindOf, whyNoArticle } from '../../src/article/page-kind'
import { pageOf } from './page'

const SENTENCE = 'The ferry leaves at seven and carries bread, letters and eleven passengers to the other bank. '
const TEXT = `<p>${SENTENCE.repeat(4)}</p>`.repeat(3)
const LINKS = Array.from({ length: 40 }, (_, i) => `<a href="/n/${i}">Story ${i}</a>`).join(' ')
const typed = (type: string) => `<script type="application/ld+json">{"@type":"${type}","name":"x"}</script>`

test.each([
  ['article', `${typed('NewsArticle')}<h1>The ferry</h1>${TEXT}`, 'https://quay.example/town/ferry'],
  ['article', `<h1>The ferry</h1>${TEXT}`, 'https://quay.example/town/ferry'],
  ['article', `<article>${`${SENTENCE}<br>`.repeat(12)}</article>`, 'https://quay.example/town/ferry'],
  [
    'article',
    `<h1>渡し船</h1><p>${'渡し船は朝七時に桟橋を離れる。'.repeat(20)}</p>${LINKS}`,
    'https://quay.example/town/ferry',
  ],
  ['index', `<h1>The Quay</h1>${LINKS}${TEXT}`, 'https://quay.example/'],
  ['index', `<h1>Town</h1>${LINKS}`, 'https://quay.example/town/'],
  ['search', `<h1>Found</h1>${LINKS}`, 'https://quay.example/find?q=ferry'],
  ['video', `${typed('VideoObject')}<h1>The ferry</h1><video src="a.mp4"></video>`, 'https://quay.example/tv/1'],
  ['gallery', `<main>${'<img src="a.jpg">'.repeat(8)}</main>${LINKS}`, 'https://quay.example/photos/ferry'],
  ['shop', `${typed('Product')}<h1>A rope</h1>${TEXT}`, 'https://quay.example/rope'],
  ['forum', `${typed('QAPage')}<h1>Which rope?</h1>${TEXT}`, 'https://quay.example/t/9'],
  ['login', '<form><input type="password"></form>', 'https://quay.example/enter'],
  ['login', `<form><input type="password"></form>${LINKS}`, 'https://quay.example/sign-in'],
  ['empty', '<div id="app"></div>', 'https://quay.example/town/ferry'],
])('a page is taken for what it is: %s', (kind, body, url) => {
  expect(pageKindOf(pageOf(`<html><head><title>Quay</title></head><body>${body}</body></html>`), url).kind).toBe(kind)
})

test('the reasons are named', () => {
  const page = pageOf(`${typed('NewsArticle')}<h1>The ferry</h1>${TEXT}`)
  expect(pageKindOf(page, 'https://quay.example/town/ferry').reasons).toEqual(['saysArticle'])
})

describe('why there is no article', () => {
  const why = (body: string, path: string, reason: 'notArticle' | 'noText' = 'notArticle') =>
    whyNoArticle(pageOf(`<html><body>${body}</body></html>`), `https://quay.example${path}`, reason)

  test('is the weightiest thing that speaks for something else', () => {
    expect(why(LINKS, '/')).toBe('frontAddress')
    expect(why(LINKS, '/town/')).toBe('linksOutweighText')
    expect(why(`${typed('Product')}${TEXT}`, '/rope')).toBe('saysProduct')
  })

  test('is no more than that where the page looks like one', () => {
    expect(why(TEXT, '/town/ferry')).toBe('notArticle')
  })

  test('is that there is no text, unless one has to log in for it', () => {
    expect(why(LINKS, '/', 'noText')).toBe('noText')
    expect(why('<form><input type="password"></form>', '/town/ferry', 'noText')).toBe('passwordField')
  })
})
