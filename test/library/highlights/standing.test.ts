// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { anchoringIn, quoteOnCopy } from '../../../library/highlights/standing'
import type { Annotation } from '../../../src/annotation/annotation'
import { describe as described } from '../../../src/annotation/describe'
import { type TextMap, textMapOf } from '../../../src/annotation/text-map'
import { marked } from './marked'

const TEXT = [
  'Rain fell over the harbour town for the third day, and the markets stayed closed until noon.',
  'Fishermen mended their nets under the arches. The mayor said the sea wall would hold.',
  'By evening the mayor said the sea wall would hold for another winter.',
]

beforeEach(() => document.body.replaceChildren())

describe('marks in a text', () => {
  test('stand in the order of the text, and those that are not in it come last', () => {
    const map = shown(TEXT)
    const marks = [markOn(map, 'sea wall', 'a'), marked('b', 'not a word of it'), markOn(map, 'Rain fell', 'c')]
    expect(standingOf(marks, map).map(({ mark, state }) => [mark.id, state])).toEqual([
      ['c', 'placed'],
      ['a', 'placed'],
      ['b', 'orphan'],
    ])
  })

  test('are looked for until the time is up, and then the others', () => {
    const map = shown(TEXT)
    const marks = [markOn(map, 'Rain fell', 'a'), markOn(map, 'sea wall', 'b')]
    const anchoring = anchoringIn(map, 0)
    let looks = 0
    expect(anchoring.look(marks, () => ++looks > 1)).toBe(false)
    expect(anchoring.standing(marks).map(({ state }) => state)).toEqual(['placed', 'searching'])
    expect(anchoring.look(marks, () => false)).toBe(true)
    expect(anchoring.standing(marks).map(({ state }) => state)).toEqual(['placed', 'placed'])
  })

  test('are found again in another wording around them, and say that their own words have changed', () => {
    const map = shown(TEXT)
    const marks = [markOn(map, 'Fishermen mended their nets under the arches.', 'a')]
    const later = shown([TEXT[0] ?? '', 'Fishermen mended their old nets under the arches. The mayor said nothing.'])
    const [found] = standingOf(marks, later)
    expect(found?.state).toBe('moved')
    expect(later.text.slice(found?.place?.start, found?.place?.end)).toBe(
      'Fishermen mended their old nets under the arches.',
    )
  })

  test('have not moved where only what stands around them is another', () => {
    const map = shown(TEXT)
    const marks = [markOn(map, 'Fishermen mended their nets under the arches.', 'a')]
    const later = shown(['Another day, another story.', TEXT[1] ?? '', 'The end.'])
    expect(standingOf(marks, later).map(({ state }) => state)).toEqual(['placed'])
  })

  test('stand where they were marked among equal words of the same text, however little stands around them', () => {
    const map = shown(['again', 'again', 'again'])
    const quote = quoteOnCopy(described(rangeOf(map, 6, 11), map) ?? marked('a', 'x').quote, 3)
    const mark = { ...marked('a', 'again'), quote: { ...quote, prefix: '', suffix: '' } }
    const anchoring = anchoringIn(map, 3)
    anchoring.look([mark], () => false)
    expect(anchoring.standing([mark])[0]?.place?.start).toBe(6)
  })

  test('keep where they stood in this text, and forget where the finder saw them', () => {
    const map = shown(TEXT)
    const quote = described(rangeOf(map, 0, 4), map)
    expect(quote && quoteOnCopy(quote, 2).hints).toEqual({ copy: { revision: 2, start: 0, end: 4 } })
  })
})

function shown(lines: readonly string[]): TextMap {
  const root = document.createElement('div')
  root.append(
    ...lines.map((line) => {
      const paragraph = document.createElement('p')
      paragraph.textContent = line
      return paragraph
    }),
  )
  document.body.append(root)
  return textMapOf(root)
}

function rangeOf(map: TextMap, start: number, end: number): Range {
  const [range] = map.rangesOf(start, end)
  if (!range) throw new Error('nothing stands there')
  return range
}

function markOn(map: TextMap, words: string, id: string): Annotation {
  const start = map.text.indexOf(words)
  const quote = described(rangeOf(map, start, start + words.length), map)
  if (!quote) throw new Error(`no such words: ${words}`)
  return { ...marked(id, words), quote: quoteOnCopy(quote, 0) }
}

function standingOf(marks: readonly Annotation[], map: TextMap) {
  const anchoring = anchoringIn(map, 1)
  anchoring.look(marks, () => false)
  return anchoring.standing(marks)
}
