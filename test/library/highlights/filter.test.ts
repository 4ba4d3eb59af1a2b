import { describe, expect, test } from 'vitest'
import {
  EVERY_HIGHLIGHT,
  foldingMemory,
  type HighlightFilter,
  isEvery,
  wantedOf,
} from '../../../library/highlights/filter'
import { countsOf, highlightsOf } from '../../../library/highlights/highlight'
import { headOf } from '../../../src/clipping/head'
import { sampleClipping } from '../../clipping/sample'
import { highlightsIn, marked } from './marked'

const HIGHLIGHTS = highlightsIn([
  {
    ...sampleClipping({ headline: 'باد' }, 'a'),
    annotations: [
      marked('1', 'کتاب‌های خیس', { color: 'green', tags: ['آب'], createdAt: 3 }),
      marked('2', 'کنار پنجره', { note: 'پرسش از سارا', createdAt: 2 }),
    ],
  },
  {
    ...sampleClipping({ headline: 'Harbour', site: { host: 'www.dispatch.example' } }, 'b'),
    annotations: [marked('1', 'Sea wall', { color: 'rose', tags: ['آب', 'city'], createdAt: 1 })],
  },
])

describe('highlights', () => {
  test('stand newest first, without those in the trash and those of clippings in the trash', () => {
    const [one, other] = [sampleClipping({}, 'a'), { ...sampleClipping({}, 'b'), trashedAt: 5 }]
    const annotations = [
      marked('1', 'x', { createdAt: 1 }),
      marked('2', 'y', { createdAt: 2 }),
      marked('3', 'z', { trashedAt: 9 }),
    ]
    const marks = ['a', 'b', 'gone'].flatMap((clipping) => annotations.map((annotation) => ({ clipping, annotation })))
    expect(highlightsOf(marks, [one, other].map(headOf)).map(({ key }) => key)).toEqual(['a/2', 'a/1'])
  })

  test('are all wanted if nothing is asked for', () => {
    expect(isEvery(EVERY_HIGHLIGHT)).toBe(true)
    expect(found({})).toHaveLength(3)
  })

  test('are told apart by colour, several at once', () => {
    expect(found({ colors: ['green', 'rose'] })).toEqual(['a/1', 'b/1'])
  })

  test('are told apart by tag and by source', () => {
    expect(found({ tag: 'آب' })).toEqual(['a/1', 'b/1'])
    expect(found({ tag: 'آب', source: 'dispatch.example' })).toEqual(['b/1'])
  })

  test('are found by words of theirs, their notes, tags and headlines, however they are typed', () => {
    expect(found({ words: 'كتابهاي' })).toEqual(['a/1'])
    expect(found({ words: 'سارا' })).toEqual(['a/2'])
    expect(found({ words: 'CITY wall' })).toEqual(['b/1'])
    expect(found({ words: 'harbour' })).toEqual(['b/1'])
    expect(found({ words: 'باد پنجره' })).toEqual(['a/2'])
    expect(found({ words: 'nothing' })).toEqual([])
  })

  test('are folded anew when they were changed', () => {
    const folded = foldingMemory()
    const [before] = highlightsIn([{ ...sampleClipping({}, 'a'), annotations: [marked('1', 'x', { note: 'one' })] }])
    const [after] = highlightsIn([
      { ...sampleClipping({}, 'a'), annotations: [marked('1', 'x', { note: 'two', updatedAt: 2_000 })] },
    ])
    expect(before && folded(before)).toContain('one')
    expect(after && folded(after)).toContain('two')
  })
})

test('tags are counted in the writing that is met most often', () => {
  const tags = (...writings: string[]) => writings.map((tag, at) => marked(`${at}`, 'x', { tags: [tag] }))
  const annotations = tags('برچسب‌ها', 'برچسبها', 'برچسب‌ها', 'آب')
  expect(countsOf(highlightsIn([{ ...sampleClipping({}, 'a'), annotations }]), 'fa').tags).toEqual([
    { name: 'آب', count: 1 },
    { name: 'برچسب‌ها', count: 3 },
  ])
})

function found(filter: Partial<HighlightFilter>): string[] {
  return wantedOf(HIGHLIGHTS, { ...EVERY_HIGHLIGHT, ...filter }, foldingMemory()).map(({ key }) => key)
}
