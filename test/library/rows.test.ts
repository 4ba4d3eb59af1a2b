// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { rowsOf } from '../../library/rows'
import { speakHere } from '../ui/speaking'
import { sampleHead } from './heads'

/** A Wednesday, at noon where the test runs. */
const NOW = new Date(2025, 10, 12, 12).getTime()

beforeEach(() => speakHere('en'))

describe('the list is parted', () => {
  test('into today, yesterday, days of the past week, and months', () => {
    expect(groups([0, 1, 2, 6, 7, 40], 'en')).toEqual([
      'Today',
      'Yesterday',
      'Monday',
      'Thursday',
      'November 2025',
      'October 2025',
    ])
  })

  test("into months of the reader's calendar", () => {
    speakHere('fa')
    expect(groups([0, 40], 'fa')).toEqual(['امروز', 'مهر ۱۴۰۴'])
  })

  test('by the day on the calendar, not by hours gone by', () => {
    const midnight = new Date(2025, 10, 12).getTime()
    const rows = rowsOf(
      [sampleHead('1', { clippedAt: midnight }), sampleHead('2', { clippedAt: midnight - 1 })],
      NOW,
      'en',
    )
    expect(labels(rows)).toEqual(['Today', 'Yesterday'])
  })

  test('with each name once above its clippings, whose order stays', () => {
    const rows = rowsOf([sampleHead('b', at(0)), sampleHead('a', at(0)), sampleHead('c', at(1))], NOW, 'en')
    expect(rows.map((row) => (row.is === 'group' ? row.label : row.head.id))).toEqual([
      'Today',
      'b',
      'a',
      'Yesterday',
      'c',
    ])
  })

  test('with a clock that was ahead counting as today', () => {
    expect(groups([-3], 'en')).toEqual(['Today'])
  })
})

function groups(daysAgo: number[], lang: string): string[] {
  return labels(
    rowsOf(
      daysAgo.map((days) => sampleHead(String(days), at(days))),
      NOW,
      lang,
    ),
  )
}

function labels(rows: ReturnType<typeof rowsOf>): string[] {
  return rows.flatMap((row) => (row.is === 'group' ? [row.label] : []))
}

function at(daysAgo: number): { clippedAt: number } {
  return { clippedAt: new Date(2025, 10, 12 - daysAgo, 10).getTime() }
}
