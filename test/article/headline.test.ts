// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { articleIn } from './page'

const STORY =
  '<p>Die Fähre fuhr zweimal am Tag, bis der Fluss gefror, und das Dorf hob den Fahrplan in einer Lade auf.</p>'
const read = (html: string, head = '') =>
  articleIn(`<html lang="de"><head>${head}</head><body>${html}</body></html>`, 'https://faehre.example/artikel/1.html')
const headlines = (html: string, head = '') => {
  const { headline, kickers } = read(html, head)
  return [headline, kickers?.map(({ text }) => text)]
}

test('a kicker that is set inside the heading is not the headline', () => {
  const html = `<article><h1><span class="topline">Winter am Fluss</span> <span>Die letzte Fähre des Jahres</span></h1>${STORY.repeat(4)}</article>`
  expect(headlines(html)).toEqual(['Die letzte Fähre des Jahres', ['Winter am Fluss']])
})

test('what opens the heading is a kicker where the page leaves it out elsewhere', () => {
  const html = `<article><h1><span>Dorf</span> <span>Die letzte Fähre des Jahres</span></h1>${STORY.repeat(4)}</article>`
  const head = '<meta property="og:title" content="Die letzte Fähre des Jahres">'
  expect(headlines(html, head)).toEqual(['Die letzte Fähre des Jahres', ['Dorf']])
})

test('both together are the headline where the page calls them so', () => {
  const html = `<article><h1><span class="topline">Winter am Fluss:</span> <span>Die letzte Fähre</span></h1>${STORY.repeat(4)}</article>`
  const head = '<meta property="og:title" content="Winter am Fluss: Die letzte Fähre">'
  expect(headlines(html, head)).toEqual(['Winter am Fluss: Die letzte Fähre', undefined])
})

test('a subhead amid the story is not the headline, though the window is named like it', () => {
  const html = `<article><h1>Die letzte Fähre des Jahres ist vom Steg gegangen</h1>${STORY.repeat(2)}<h2>Ein Fahrplan in der Lade</h2>${STORY.repeat(2)}</article>`
  const head = '<meta property="og:title" content="Ist ein Fahrplan in der Lade? Vom Winter am Fluss">'
  expect(headlines(html, head)[0]).toBe('Die letzte Fähre des Jahres ist vom Steg gegangen')
})

test('a line that leads to the front page is the name of the site', () => {
  const html = `<div><a href="/">Der Fährbote</a></div><div class="title">Die letzte Fähre des Jahres</div>${STORY.repeat(4)}`
  expect(headlines(html, '<title>Der Fährbote</title>')[0]).toBe('Die letzte Fähre des Jahres')
})

const data = (headline: string, type = 'NewsArticle') =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': type, headline })}</script>`
const shared = (title: string) => `<meta property="og:title" content="${title}">`

test('what a newsroom calls its story in the data and to others is the headline, though the page prints less', () => {
  const html = `<article><p class="topline">Winter am Fluss</p><h1>Die letzte Fähre des Jahres</h1>${STORY.repeat(4)}</article>`
  const whole = 'Winter am Fluss: Die letzte Fähre des Jahres'
  expect(
    headlines(
      html,
      `${data(whole)}${shared(`${whole} - Der Fährbote`)}<meta property="og:site_name" content="Der Fährbote">`,
    ),
  ).toEqual([whole, undefined])
})

test('what is printed stays the headline where only one of the two says otherwise', () => {
  const html = `<article><h1>Die letzte Fähre des Jahres</h1>${STORY.repeat(4)}</article>`
  const other = 'Wann fährt die Fähre? Alle Zeiten'
  expect(headlines(html, `${data(other)}${shared('Die letzte Fähre des Jahres')}`)[0]).toBe(
    'Die letzte Fähre des Jahres',
  )
  expect(headlines(html, `${data('Die letzte Fähre des Jahres')}${shared(other)}`)[0]).toBe(
    'Die letzte Fähre des Jahres',
  )
  expect(headlines(html, `${data(other, 'Article')}${shared(other)}`)[0]).toBe('Die letzte Fähre des Jahres')
})

test('a heading that opens with a kicker is parted where the page shares only the rest', () => {
  const html = `<article><h1>Winter am Fluss: Die letzte Fähre des Jahres</h1>${STORY.repeat(4)}</article>`
  const head = `${data('Winter am Fluss: Die letzte Fähre des Jahres')}${shared('Die letzte Fähre des Jahres')}`
  expect(headlines(html, head)).toEqual(['Die letzte Fähre des Jahres', ['Winter am Fluss']])
})

test('sections behind the headline in the window’s title are no wording of their own', () => {
  const html = `<article><h1>Die letzte Fähre des Jahres</h1>${STORY.repeat(4)}</article>`
  const { headlines: variants } = read(html, '<title>Die letzte Fähre des Jahres | Dorf | Heute</title>')
  expect(variants?.map(({ text }) => text)).toEqual(['Die letzte Fähre des Jahres'])
})
