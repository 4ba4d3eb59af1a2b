import { describe, expect, test } from 'vitest'
import { heightsOf, scrollTo, windowOf } from '../../library/virtual-window'

const HEADER = 30
const ROW = 80
/** Ten groups of a thousand rows each. */
const ROWS = Array.from(
  { length: 10 },
  () => ['group', ...Array.from({ length: 1000 }, () => 'clipping' as const)] as const,
)
  .flat()
  .map((is) => ({ is }))
const HEIGHTS = heightsOf(ROWS, { group: HEADER, clipping: ROW }, ['group'])
const GROUP = HEADER + 1000 * ROW
const WHOLE = 10 * GROUP

describe('of a list of ten thousand', () => {
  test('only what is seen and a little more is in the document', () => {
    expect(windowOf(HEIGHTS, 5 * GROUP, 800).places.length).toBeLessThan(25)
  })

  test.each([0, 1, 399, 12_345, GROUP - 1, GROUP, 5 * GROUP + 17, WHOLE - 800])(
    'the rows and the room around them are as high as the whole list, at %d',
    (scrolled) => {
      const { places, before, after } = windowOf(HEIGHTS, scrolled, 800)
      const heights = places.map((place) => (HEIGHTS.isHeader(place) ? HEADER : ROW))
      expect(before + heights.reduce((sum, height) => sum + height, 0) + after).toBe(WHOLE)
    },
  )

  test.each([0, 12_345, GROUP, WHOLE - 800])('every row that is seen is there, at %d', (scrolled) => {
    const { places } = windowOf(HEIGHTS, scrolled, 800)
    const seen = ROWS.flatMap((_, place) => {
      const [top = 0, bottom = 0] = HEIGHTS.tops.slice(place, place + 2)
      return bottom > scrolled && top < scrolled + 800 ? [place] : []
    })
    expect(seen.filter((place) => !places.includes(place))).toEqual([])
  })

  test('the name of the group stays, however far one is in it', () => {
    const { places } = windowOf(HEIGHTS, GROUP + 500 * ROW, 800)
    expect(places[0]).toBe(1001)
    expect(places[1]).toBeGreaterThan(1400)
  })
})

test('a list of nothing takes no room', () => {
  expect(windowOf(heightsOf([], { group: HEADER }, ['group']), 0, 800)).toEqual({ places: [], before: 0, after: 0 })
})

test('rows may be of several heights', () => {
  const rows = [{ is: 'clipping' }, { is: 'found' }, { is: 'clipping' }] as const
  expect(heightsOf(rows, { group: 30, clipping: 80, found: 120 }, ['group']).tops).toEqual([0, 80, 200, 280])
})

describe('the row at the cursor', () => {
  test('is brought in from below, just so far that it is seen', () => {
    expect(scrollTo(HEIGHTS, 20, 0, 800, HEADER)).toBe(HEADER + 20 * ROW - 800)
  })

  test('is brought in from above, below the name that sticks', () => {
    expect(scrollTo(HEIGHTS, 5, 5000, 800, HEADER)).toBe(HEADER + 4 * ROW - HEADER)
  })

  test('that is seen moves nothing', () => {
    expect(scrollTo(HEIGHTS, 5, 100, 800, HEADER)).toBe(100)
  })

  test('that is the first shows the name of its group too', () => {
    expect(scrollTo(HEIGHTS, 1, 5000, 800, HEADER)).toBe(0)
  })
})
