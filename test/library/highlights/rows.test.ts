// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { type Arrangement, arranged, rowsOfHighlights } from '../../../library/highlights/rows'
import { sampleClipping } from '../../clipping/sample'
import { speakHere } from '../../ui/speaking'
import { highlightsIn, marked } from './marked'

const DAY = 24 * 60 * 60 * 1000
const NOW = new Date(2026, 3, 15, 12).getTime()

const HIGHLIGHTS = highlightsIn([
  {
    ...sampleClipping({ headline: 'A' }, 'a'),
    annotations: [at('end', NOW - 2, 500), at('begin', NOW - DAY, 10)],
  },
  { ...sampleClipping({ headline: 'B' }, 'b'), annotations: [{ ...at('other', NOW - 1, 0), note: 'noted' }] },
])

beforeEach(() => speakHere('en'))

describe('the list of highlights', () => {
  test('has them under the days of marking, the newest first', () => {
    expect(lines({ by: 'day', order: 'newest' })).toEqual(['Today', 'b/other', 'a/end', 'Yesterday', 'a/begin'])
  })

  test('or the oldest first', () => {
    expect(lines({ by: 'day', order: 'oldest' })).toEqual(['Yesterday', 'a/begin', 'Today', 'a/end', 'b/other'])
  })

  test('or under their clippings, in the order of the text', () => {
    expect(lines({ by: 'clipping', order: 'newest' })).toEqual(['B: 1', 'b/other', 'A: 2', 'a/begin', 'a/end'])
    expect(lines({ by: 'clipping', order: 'oldest' })).toEqual(['A: 2', 'a/begin', 'a/end', 'B: 1', 'b/other'])
  })

  test('gives more room to those with a note', () => {
    expect(rows({ by: 'day', order: 'newest' }).map(({ is }) => is)).toEqual([
      'group',
      'noted',
      'plain',
      'group',
      'plain',
    ])
  })
})

function at(id: string, createdAt: number, start: number) {
  const mark = marked(id, id, { createdAt })
  return { ...mark, quote: { ...mark.quote, hints: { copy: { revision: 0, start, end: start + 1 } } } }
}

function rows(arrangement: Arrangement) {
  return rowsOfHighlights(arranged(HIGHLIGHTS, arrangement), arrangement, NOW, 'en')
}

function lines(arrangement: Arrangement): string[] {
  return rows(arrangement).map((row) => {
    if (row.is === 'group') return row.label
    return row.is === 'clipping' ? `${row.highlight.head.headline}: ${row.count}` : row.key
  })
}
