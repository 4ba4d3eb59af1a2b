// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { describe } from '../../src/annotation/describe'
import { textMapOf } from '../../src/annotation/text-map'
import { bodyOf, marked } from './page'

function selected(body: Element, [start, from]: [string, number], [end, to]: [string, number]): Range {
  const range = document.createRange()
  const [first, last] = [body.querySelector(start), body.querySelector(end)]
  if (!first || !last) throw new Error('no such element')
  range.setStart(first.firstChild ?? first, from)
  range.setEnd(last.firstChild ?? last, to)
  return range
}

test('a selection is described by its words and what stands around them', () => {
  expect(marked('<p>The boat left at noon.</p><p>Nobody waved.</p>', 'left at noon.')).toEqual({
    exact: 'left at noon.',
    prefix: 'The boat ',
    suffix: '\nNobody waved.',
    hints: { page: [9, 22] },
  })
})

test('space at both ends is no part of it', () => {
  const body = bodyOf('<p>The  boat  left.</p>')
  expect(describe(selected(body, ['p', 3], ['p', 11]), textMapOf(body))).toMatchObject({
    exact: 'boat',
    hints: { page: [5, 9] },
  })
})

test('the white space of the markup is told as it is read', () => {
  const body = bodyOf('<p>The\n      boat\n  </p>   \n <p>\n left.</p>')
  expect(describe(selected(body, ['p', 0], ['p + p', 7]), textMapOf(body))?.exact).toBe('The boat\nleft.')
})

test('nothing but space is no selection', () => {
  const body = bodyOf('<p>The boat left.</p>')
  expect(describe(selected(body, ['p', 3], ['p', 4]), textMapOf(body))).toBeUndefined()
  expect(describe(selected(body, ['p', 3], ['p', 3]), textMapOf(body))).toBeUndefined()
})

test('a selection that ends outside goes to the end', () => {
  const body = bodyOf('<article><p>The boat left.</p></article><footer>Imprint</footer>')
  const article = body.querySelector('article')
  const quote = article && describe(selected(body, ['p', 4], ['footer', 0]), textMapOf(article))
  expect(quote?.exact).toBe('boat left.')
})

test('a selection elsewhere is none', () => {
  const body = bodyOf('<article><p>The boat left.</p></article><footer>Imprint</footer>')
  const article = body.querySelector('article')
  expect(article && describe(selected(body, ['footer', 0], ['footer', 4]), textMapOf(article))).toBeUndefined()
})

test('more is kept around words whose box is on the page twice', () => {
  const box = '<p>Sign up for the weekly letter from the valley.</p><p>Every Friday at six.</p>'.repeat(16)
  const html = `<p>One.</p>${box}<p>Two.</p>${box}<p>Three.</p>`
  const quote = marked(html, 'weekly letter', 8)
  expect(quote.prefix.length).toBeGreaterThan(300)
  expect(
    marked(
      `<p>${Array.from({ length: 60 }, (_, i) => `Word ${i * 7919}.`).join(' ')}</p><p>The only letter.</p>`,
      'only letter',
    ).prefix.length,
  ).toBe(300)
})

test('nothing that is kept is longer than a stored quote may be', () => {
  const long = 'Many words stand in one very long line. '.repeat(4_000)
  const body = bodyOf(`<p>${long}</p>`)
  const quote = describe(selected(body, ['p', 20_000], ['p', 140_000]), textMapOf(body))
  expect(quote?.exact.length).toBe(100_000)
  expect(Math.max(quote?.prefix.length ?? 0, quote?.suffix.length ?? 0)).toBeLessThanOrEqual(1_000)
})

test('no half of a character is left at a cut', () => {
  const quote = marked(`<p>${'🌲'.repeat(400)} <b>words</b> ${'🌲'.repeat(400)}</p>`, 'words')
  expect([quote.prefix, quote.suffix].every((text) => text.isWellFormed())).toBe(true)
})

test('no half of a character is marked', () => {
  const body = bodyOf('<p>one 🌲🌲 two</p>')
  expect(describe(selected(body, ['p', 5], ['p', 7]), textMapOf(body))?.exact).toBe('🌲🌲')
})

test('characters that nobody sees are nothing to mark', () => {
  const body = bodyOf('<p>one\u00ad\u200ctwo</p>')
  expect(describe(selected(body, ['p', 3], ['p', 5]), textMapOf(body))).toBeUndefined()
})
