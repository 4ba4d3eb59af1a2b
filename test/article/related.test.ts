// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { articleIn } from './page'

const PARAGRAPHS = [
  'The library of the harbour lends nets and oars as well as books, and has done so since its first winter.',
  'Whoever brings back an oar with a new coat of varnish may keep the next one for a month instead of a week.',
  'In spring the shelves are carried out to dry, and for three days every reader may take as much as will fit a cart.',
]
const relatedOf = (amid: string, below: string) =>
  articleIn(
    `<html lang="en"><head><title>A library lends oars</title></head><body><article><h1>A library lends oars</h1><p>${PARAGRAPHS[0]}</p>${amid}<p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p></article>${below}</body></html>`,
    'https://www.harbour.example/town/library',
  ).related

const link = (path: string, title: string) => `<a href="${path}">${title}</a>`

test('a story is offered as related, inside the text, on the same topic, or as the next one', () => {
  const amid = `<p>Read also: ${link('/a', 'A boat built of old doors')}</p>`
  const below = [
    ['Related', '/b', 'The nets of the harbour are mended'],
    ['More on this topic', '/c', 'Who varnished the most oars'],
    ['Up next', '/d', 'Morning fog over the harbour'],
  ]
    .map(([label = '', path = '', title = '']) => `<div><h4>${label}</h4><ul><li>${link(path, title)}</li></ul></div>`)
    .join('')
  expect(relatedOf(amid, below)).toEqual([
    { title: 'A boat built of old doors', url: 'https://www.harbour.example/a', kind: 'readMore' },
    { title: 'The nets of the harbour are mended', url: 'https://www.harbour.example/b' },
    { title: 'Who varnished the most oars', url: 'https://www.harbour.example/c', kind: 'topic' },
    { title: 'Morning fog over the harbour', url: 'https://www.harbour.example/d', kind: 'next' },
  ])
})

test('a story on another site says so; one on another host of the same site does not', () => {
  const below = `<div><h4>Related</h4><ul><li>${link('https://inland.example/x', 'A library without any water')}</li><li>${link('https://news.harbour.example/y', 'The tide table of the week')}</li></ul></div>`
  expect(relatedOf('', below)?.map(({ foreign }) => foreign)).toEqual([true, undefined])
})

describe('each story is offered once', () => {
  const list = (...items: string[]) =>
    relatedOf('', `<div><h4>Related</h4><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></div>`)

  test('though its picture, its heading and its comments are linked apart', () => {
    const card = `<a href="/b"><img src="/b.jpg" alt="Nets"></a>${link('/b', 'The nets of the harbour are mended')}${link('/b#comments', '24 comments on this story')}`
    expect(list(card, link('/c', 'Who varnished the most oars'))).toEqual([
      {
        title: 'The nets of the harbour are mended',
        url: 'https://www.harbour.example/b',
        image: 'https://www.harbour.example/b.jpg',
      },
      { title: 'Who varnished the most oars', url: 'https://www.harbour.example/c' },
    ])
  })

  test('though it stands amid the text and below it, as the first place says', () => {
    const title = 'The nets of the harbour are mended'
    const related = relatedOf(
      `<p>Read also: ${link('/b', title)}</p>`,
      `<div><h4>Related</h4>${link('/b?from=box', title)}</div>`,
    )
    expect(related).toEqual([{ title, url: 'https://www.harbour.example/b', kind: 'readMore' }])
  })

  test('and the story itself not at all', () => {
    expect(
      list(link('/town/library', 'A library lends oars to readers'), link('/c', 'Who varnished the most oars')),
    ).toEqual([{ title: 'Who varnished the most oars', url: 'https://www.harbour.example/c' }])
  })
})

test('the line that offers a story is no teaser of it', () => {
  const [story] = relatedOf(`<p>Read also: ${link('/a', 'A boat built of old doors and one window')}</p>`, '') ?? []
  expect(story).not.toHaveProperty('teaser')
})

test('links of the menu above the story and of a list without a label are not offered with it', () => {
  expect(relatedOf('', `<div>${link('/z', 'A page about something else')}</div>`)).toBeUndefined()
})
