import { expect, test } from 'vitest'
import { foundMark } from '../../../library/highlights/found-mark'
import { headOf } from '../../../src/clipping/head'
import { sampleClipping } from '../../clipping/sample'
import { highlightsIn, marked } from './marked'

const CLIPPING = {
  ...sampleClipping({}, 'a'),
  annotations: [marked('1', 'Sea wall', { note: 'ask the mayor' }), marked('2', 'markets closed until noon')],
}
const HIGHLIGHTS = highlightsIn([{ ...sampleClipping({}, 'b'), annotations: [marked('9', 'noon')] }, CLIPPING])

test.each([
  ['its words', 'wall\nask the mayor\nmarkets closed until noon', 'noon', '2'],
  ['its note', 'ask the mayor', 'mayor', '1'],
])('a mark is known by a hit in %s', (_, text, word, id) => {
  const start = text.indexOf(word)
  const snippet = { text, hits: [[start, start + word.length] as [number, number]], hasBefore: false, hasAfter: false }
  expect(foundMark({ head: headOf(CLIPPING), where: 'highlight', snippet }, HIGHLIGHTS)).toBe(id)
})

test('what was found in the text of a clipping is no mark', () => {
  const snippet = { text: 'noon', hits: [[0, 4] as [number, number]], hasBefore: false, hasAfter: false }
  expect(foundMark({ head: headOf(CLIPPING), where: 'body', snippet }, HIGHLIGHTS)).toBeUndefined()
})
