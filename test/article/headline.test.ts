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

test('where a page ends its path with its name for search engines, the heading above the story is the headline', () => {
  const searched = 'Fähre im Winter: Wann fährt das letzte Schiff auf dem Fluss?'
  const html = `<nav></nav><div><ul><li><a href="/fluss">Fluss</a></li><li><h1>${searched}</h1></li></ul></div><article><h2>Die letzte Fähre des Jahres</h2>${STORY.repeat(4)}</article>`
  const head = `<title>${searched}</title>${data('Die letzte Fähre des Jahres')}${shared(searched)}`
  expect(headlines(html, head)[0]).toBe('Die letzte Fähre des Jahres')
})

test('the printed headline stands where the window’s title says the same', () => {
  const html = `<article><h1>Das Dorf am Fluss: Die letzte Fähre ist fort</h1>${STORY.repeat(4)}</article>`
  const other = 'Die letzte Fähre ist fort, das Dorf wartet'
  const head = `<title>Das Dorf am Fluss: Die letzte Fähre ist fort - Der Fährbote</title><meta property="og:site_name" content="Der Fährbote">`
  expect(headlines(html, `${head}${data(other)}${shared(other)}`)[0]).toBe(
    'Das Dorf am Fluss: Die letzte Fähre ist fort',
  )
})

test('a kicker is parted from a printed headline, though data and share agree on another wording', () => {
  const html = `<article><h1><span class="dachzeile">Winter am Fluss</span> <span>Warum das Schiff im Hafen bleibt</span></h1>${STORY.repeat(4)}</article>`
  const agreed = 'Kommt sie noch einmal? Die letzte Fähre des Jahres'
  expect(headlines(html, `${data(agreed)}${shared(agreed)}`)).toEqual([agreed, ['Winter am Fluss']])
})

test.each(['/', 'https://faehre.example/', 'https://faehre.example'])(
  'a heading that leads to %s is the name of the site',
  (home) => {
    const html = `<h1><a href="${home}">Ansichten vom Fährsteg</a></h1><h1>Die letzte Fähre des Jahres</h1>${STORY.repeat(4)}`
    const title = '<title>Die letzte Fähre des Jahres – Ansichten vom Fährsteg</title>'
    expect(headlines(html, title)[0]).toBe('Die letzte Fähre des Jahres')
  },
)

test('two parts of a heading are joined as the data joins them', () => {
  const html = `<article><h1><span>Winter am Fluss</span> <span>Die letzte Fähre des Jahres</span></h1>${STORY.repeat(4)}</article>`
  const joined = 'Winter am Fluss: Die letzte Fähre des Jahres'
  expect(headlines(html, data(joined))[0]).toBe(joined)
  expect(headlines(html, shared('Winter am Fluss Die letzte Fähre des Jahres |'))[0]).not.toContain('|')
  const plain = `<article><h1>Die letzte Fähre | Tagebuch vom Fluss</h1>${STORY.repeat(4)}</article>`
  expect(headlines(plain, data('Die letzte Fähre – Tagebuch vom Fluss'))[0]).toBe(
    'Die letzte Fähre | Tagebuch vom Fluss',
  )
})

test('words that only the style sheet sets apart are written as the data has them', () => {
  const html = `<article><h1><span>Winter am Fluss</span><span aria-hidden="true"> – </span><span>Die letzte Fähre des Jahres</span></h1>${STORY.repeat(4)}</article>`
  expect(headlines(html, data('Winter am Fluss – Die letzte Fähre des Jahres'))[0]).toBe(
    'Winter am Fluss – Die letzte Fähre des Jahres',
  )
})
