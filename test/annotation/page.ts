import { expect } from 'vitest'
import type { TextQuote } from '../../src/annotation/annotation'
import { describe } from '../../src/annotation/describe'
import { type Found, find } from '../../src/annotation/find'
import { type TextMap, textMapOf } from '../../src/annotation/text-map'

/** The body of a page of its own. */
export function bodyOf(html: string): HTMLElement {
  document.body.remove()
  const body = document.createElement('body')
  body.innerHTML = html
  document.documentElement.append(body)
  return body
}

/** What is stored when somebody marks words of a page, the nth time that they stand there. */
export function marked(html: string, words: string, nth = 0): TextQuote {
  return markedIn(textMapOf(bodyOf(html)), words, nth)
}

export function markedIn(map: TextMap, words: string, nth = 0): TextQuote {
  let at = -1
  for (let i = 0; i <= nth; i++) at = map.text.indexOf(words, at + 1)
  expect(at, `${words} is on the page`).toBeGreaterThanOrEqual(0)
  const [range] = map.rangesOf(at, at + words.length)
  const quote = range && describe(range, map)
  if (!quote) throw new Error('nothing was marked')
  return quote
}

/** What stands on a page where a quote was found; undefined where it was not. */
export function wordsFound(quote: TextQuote, html: string): string | undefined {
  const map = textMapOf(bodyOf(html))
  const found = find(quote, map)
  return found && wordsAt(found, map)
}

export function wordsAt({ start, end }: Found, map: TextMap): string {
  return map.text.slice(start, end)
}
