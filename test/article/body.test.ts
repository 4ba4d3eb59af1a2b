// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { storyText } from '../../src/article/blocks'
import { articleIn } from './page'

const FIRST =
  'The mill at the lower bridge turned again on Friday, eleven years after the flood had carried its wheel away.'
const SECOND =
  'Four carpenters from the valley had cut the new paddles from larch, which swells in the water and closes every joint.'
const THIRD =
  'The town bought the building for one coin from the heirs of the last miller, who had asked that nobody live in it.'
const FOURTH =
  'Flour will be ground on two days of the week, and on Sundays visitors may climb to the loft under the old roof.'
const PARAGRAPHS = [FIRST, SECOND, THIRD, FOURTH]
const EXTRA =
  'A second paragraph that belongs to something else entirely and tells of bees, hives and the price of wax.'

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('')
const STORY = paragraphs(PARAGRAPHS)
const page = (body: string, head = '') =>
  `<html lang="en"><head><title>The mill turns again</title><meta property="og:type" content="article">${head}</head><body>${body}</body></html>`
const read = (body: string, head?: string) =>
  storyText(articleIn(page(body, head), 'https://valley.example/town/mill').blocks).split('\n')
/** What is read of a story with something at its end, after its second paragraph, and below it. */
const inside = (extra: string) =>
  read(
    `<article><h1>The mill turns again</h1><div class="text">${paragraphs(PARAGRAPHS.slice(0, 2))}${extra}${paragraphs(PARAGRAPHS.slice(2))}</div></article>`,
  )
const atEnd = (extra: string) =>
  read(`<article><h1>The mill turns again</h1><div class="text">${STORY}${extra}</div></article>`)
const card = (i: number) =>
  `<div class="unit"><h3><a href="/town/story-${i}">The bakers of the valley meet, part ${i}</a></h3><p>${EXTRA} It is part ${i} of them.</p></div>`

describe('what stands amid the paragraphs and is not the story', () => {
  test.each([
    ['a description of a picture in a box for enlarging it', `<div class="lightbox__description">${EXTRA}</div>`],
    [
      'a description of a picture that ends like a sentence',
      `<div class="img-top"><img src="/m.jpg"><p>${EXTRA}</p></div>`,
    ],
    ['cards of one make, whatever they are called', `<div>${[1, 2, 3].map(card).join('')}</div>`],
    [
      'an article inside the article, with a linked title',
      `<article class="x"><h3><a href="/town/other">The bakers of the valley meet</a></h3><p>${EXTRA}</p></article>`,
    ],
    ['a card that is one link', `<a href="/town/other"><h3>The bakers of the valley meet</h3><p>${EXTRA}</p></a>`],
    ['a wall for readers without an account', `<div class="wall hidden"><p>${EXTRA}</p></div>`],
    ['a box of facts', `<div class="factbox"><h2>The mill in numbers</h2><p>${EXTRA}</p></div>`],
    ['a box about the author', `<div class="autor-info"><p>${EXTRA}</p></div>`],
    ['a paragraph that is printed twice', `<p>${FIRST}</p>`],
    [
      'an invitation to read on in one line',
      '<p>Read also: <a href="/town/wax">The price of wax has fallen again</a></p>',
    ],
    [
      'the moment of a change, in an element called so',
      '<div class="dateline">Updated Nov 19, 6:55 AM;Posted Nov 19</div>',
    ],
  ])('%s', (_, extra) => {
    expect(inside(extra)).toEqual(PARAGRAPHS)
  })

  test('stories that the page hangs below its own', () => {
    expect(
      read(
        `<main><article><h1>The mill turns again</h1>${STORY}</article><article><h1>Bees return to the town</h1>${paragraphs([EXTRA, `${EXTRA} ${EXTRA}`, `${EXTRA} ${SECOND}`, `${EXTRA} ${THIRD} ${FOURTH}`])}</article></main>`,
      ),
    ).toEqual(PARAGRAPHS)
  })

  test('a foot with more text than a short story', () => {
    expect(
      read(
        `<div class="top"><div class="g"><h1>The mill turns again</h1><p>${FIRST}</p><p>${SECOND}</p></div></div><div class="footer"><p>${EXTRA.repeat(3)}</p><p>${EXTRA.repeat(4)}</p></div>`,
      ),
    ).toEqual([FIRST, SECOND])
  })

  test('paragraphs that the text in the metadata does not know', () => {
    const data = { '@type': 'NewsArticle', headline: 'The mill turns again', articleBody: PARAGRAPHS.join(' ') }
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`
    const body = `<article><h1>The mill turns again</h1>${paragraphs(PARAGRAPHS.slice(0, 3))}<p>${EXTRA}</p><p>${FOURTH}</p></article>`
    expect(read(body)).toContain(EXTRA)
    expect(read(body, head)).toEqual(PARAGRAPHS)
  })
})

describe('what newsrooms hang below a story', () => {
  test.each([
    ['an address to write to', '<p>Have a tip? Write to Nora Quill at nora@valley.example and she will answer.</p>'],
    ['a name on another site', '<p>Follow the paper at @valleypaper for more of this.</p>'],
    [
      'a line in italics about the author',
      '<p><em>Nora Quill has written about mills and rivers for twenty years.</em></p>',
    ],
    ['a line that is a link', '<p><a href="/letters">Subscribe to the letter of the valley</a></p>'],
  ])('%s', (_, extra) => {
    expect(atEnd(extra)).toEqual(PARAGRAPHS)
  })

  test('the subhead of a box that was left out', () => {
    expect(atEnd('<h3>More from the valley</h3><ul><li><a href="/town/wax">The price of wax</a></li></ul>')).toEqual(
      PARAGRAPHS,
    )
  })

  test('but questions in italics are the story', () => {
    expect(atEnd('<p><em>And will the wheel stand still in winter?</em></p>')).toHaveLength(5)
  })
})

describe('what belongs to the story', () => {
  test.each([
    [
      'a table that is set as a figure',
      '<figure><table><tr><td>Larch</td><td>forty boards</td></tr></table></figure>',
      'Larch',
    ],
    ['a quotation that is set as a figure', `<figure><blockquote><p>${EXTRA}</p></blockquote></figure>`, EXTRA],
    [
      'a list in which some items are links',
      '<ul><li><a href="https://wood.example/larch">Larch from the north slope</a></li><li>Oak from the old bridge</li><li>Ash for the teeth</li></ul>',
      'Larch from the north slope',
    ],
    [
      'a linked subhead above its paragraph',
      `<h3><a href="https://wood.example/larch">Larch from the north slope</a></h3><p>${EXTRA}</p>`,
      'Larch from the north slope',
    ],
    [
      'things on offer elsewhere, each with a word on it',
      `<div>${[1, 2, 3].map((i) => `<div class="unit"><h3><a href="https://wood.example/saw-${i}">A saw for larch, number ${i}</a></h3><p>${EXTRA} Number ${i}.</p></div>`).join('')}</div>`,
      'A saw for larch, number 2',
    ],
    [
      'what somebody wrote elsewhere',
      `<div class="social-media-embed"><blockquote class="twitter-tweet"><p>${EXTRA}</p>— The miller (@miller) November 18, 2019</blockquote></div>`,
      '— The miller (@miller) November 18, 2019',
    ],
    [
      'a subhead that can be pointed to',
      `<a href="#larch"><h2>Larch from the slope</h2></a><p>${EXTRA}</p>`,
      'Larch from the slope',
    ],
    [
      'text beside a picture',
      `<div class="image-text text-block"><p>${EXTRA}</p><p>${EXTRA} And honey.</p></div>`,
      'And honey.',
    ],
    ['what is only left out in print', `<div class="text print:hidden"><p>${EXTRA}</p></div>`, EXTRA],
  ])('%s', (_, extra, line) => {
    expect(inside(extra).join('\n')).toContain(line)
  })

  test('the lead of a head that has a caption', () => {
    expect(
      read(
        `<article><div class="article-header has-caption"><h1>The mill turns again</h1><h2 class="subtitle">${EXTRA}</h2></div><div>${STORY}</div></article>`,
      ),
    ).toEqual([EXTRA, ...PARAGRAPHS])
  })

  test('both halves of a story that a wall divides', () => {
    const wall = '<div class="wall hidden"><ul><li>Read everything for a coin a week, wherever you are.</li></ul></div>'
    expect(
      read(
        `<article><h1>The mill turns again</h1><section class="part"><p>${FIRST}</p><p>${SECOND}</p></section>${wall.repeat(20)}<section class="part"><p>${THIRD}</p><p>${FOURTH}</p></section></article>`,
      ),
    ).toEqual(PARAGRAPHS)
  })

  test('a story that waits in a hidden element', () => {
    expect(read(`<article class="hidden"><h1>The mill turns again</h1>${STORY}</article>`)).toEqual(PARAGRAPHS)
  })

  test('a story in which every paragraph is a widget', () => {
    const widgets = PARAGRAPHS.map(
      (text) => `<div class="widget"><div class="widget-container"><p>${text}</p></div></div>`,
    )
    expect(read(`<div><h1>The mill turns again</h1>${widgets.join('')}</div>`)).toEqual(PARAGRAPHS)
  })

  test('the story below a box of links amid it', () => {
    const box = '<p>Related</p><ul><li><a href="/town/wax">The price of wax has fallen again</a></li></ul>'
    expect(
      read(
        `<article><h1>The mill turns again</h1>${paragraphs(PARAGRAPHS.slice(0, 3))}${box}<p>${FOURTH}</p></article>`,
      ),
    ).toEqual(PARAGRAPHS)
  })

  test('a short story in a script without spaces', () => {
    const lines = [
      '町の水車小屋が十一年ぶりに動き始めた。',
      '新しい羽根板は谷の大工四人が削った。',
      '粉ひきは週に二日行われるという。',
    ]
    const html = `<html lang="ja"><head><title>水車が動く</title><meta property="og:type" content="article"></head><body><nav><p>町の案内と天気</p></nav><main><h1>水車小屋が再び動く</h1><div>${paragraphs(lines)}</div></main><footer><p>${'この新聞の文章を許可なく使うことはできません。'.repeat(3)}</p></footer></body></html>`
    expect(storyText(articleIn(html, 'https://tani.example/n/1').blocks).split('\n')).toEqual(lines)
  })
})
