import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, besideWords, type Point, type Size } from '../../src/annotation/beside'

const view: Box = { left: 0, top: 0, right: 800, bottom: 600 }
const pill: Size = { width: 260, height: 42 }

function line(top: number, left = 100, right = 700): Box {
  return { left, top, right, bottom: top + 20 }
}

function boxAt({ x, y }: Point, { width, height }: Size): Box {
  return { left: x, top: y, right: x + width, bottom: y + height }
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

describe('the pill stands', () => {
  test('above words on one line, in the middle of where the pointer is', () => {
    expect(besideWords([line(300)], pill, view, { x: 400, y: 310 })).toEqual({ x: 270, y: 250 })
  })

  test('below many lines if the pointer has stopped at their end', () => {
    expect(besideWords([line(200), line(220), line(240)], pill, view, { x: 400, y: 250 })).toEqual({ x: 270, y: 268 })
  })

  test('below words at the top of the window', () => {
    expect(besideWords([line(10)], pill, view, { x: 400, y: 20 })).toEqual({ x: 270, y: 38 })
  })

  test('within the window at its edges', () => {
    expect(besideWords([line(300)], pill, view, { x: 5, y: 310 })?.x).toBe(8)
    expect(besideWords([line(300)], pill, view, { x: 795, y: 310 })?.x).toBe(800 - 8 - 260)
  })

  test('beside words that fill the window from top to bottom', () => {
    const column = Array.from({ length: 40 }, (_, at) => line(at * 20 - 20, 20, 420))
    expect(besideWords(column, pill, view, { x: 200, y: 300 })).toEqual({ x: 428, y: 279 })
  })

  test('nowhere if none of the words is to be seen', () => {
    expect(besideWords([line(-50), line(700)], pill, view, { x: 400, y: 300 })).toBeUndefined()
    expect(besideWords([], pill, view, { x: 400, y: 300 })).toBeUndefined()
  })
})

const place = fc.double({ min: -2000, max: 3000, noNaN: true })
const boxes = fc.array(
  fc
    .record({ left: place, top: place, width: fc.double({ min: 1, max: 900, noNaN: true }) })
    .map(({ left, top, width }) => ({ left, top, right: left + width, bottom: top + 20 })),
  { minLength: 1, maxLength: 6 },
)
const point = fc.record({ x: place, y: place })

test('wherever words and pointer are, the pill never leaves the window', () => {
  fc.assert(
    fc.property(boxes, point, (words, reader) => {
      const corner = besideWords(words, pill, view, reader)
      if (!corner) return words.every((box) => !overlap(box, view))
      const { left, top, right, bottom } = boxAt(corner, pill)
      return left >= view.left && top >= view.top && right <= view.right && bottom <= view.bottom
    }),
  )
})

test('wherever there is room above, below or beside the words, none of them is covered', () => {
  fc.assert(
    fc.property(boxes, point, (words, reader) => {
      const seen = words.filter((box) => overlap(box, view))
      const corner = besideWords(words, pill, view, reader)
      const [top, bottom] = [Math.min(...seen.map((box) => box.top)), Math.max(...seen.map((box) => box.bottom))]
      const [left, right] = [Math.min(...seen.map((box) => box.left)), Math.max(...seen.map((box) => box.right))]
      const hasRoom =
        top >= pill.height + 16 ||
        bottom <= view.bottom - pill.height - 16 ||
        left >= pill.width + 16 ||
        right <= view.right - pill.width - 16
      return !corner || !hasRoom || seen.every((box) => !overlap(box, boxAt(corner, pill)))
    }),
  )
})
