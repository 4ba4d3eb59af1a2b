import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Segment } from '../../src/search/segment'
import { toMerge } from '../../src/store/upkeep/tiers'

/** Neighbours of these sizes, from the first doc on. */
function segmentsOf(...sizes: number[]): Segment[] {
  let base = 1
  return sizes.map((docs, segment) => {
    const row = { segment, base, top: base + docs - 1, from: base, docs, version: 1 }
    base += docs
    return row
  })
}

function sizesToMerge(...sizes: number[]): number[] {
  return toMerge([segmentsOf(...sizes)], []).map(({ docs }) => docs)
}

describe('segments that become one', () => {
  test('are four of one size', () => {
    expect(sizesToMerge(16, 16, 16)).toEqual([])
    expect(sizesToMerge(16, 16, 16, 16)).toEqual([16, 16, 16, 16])
    expect(sizesToMerge(64, 16, 20, 16, 17)).toEqual([16, 20, 16, 17])
  })

  test('are not a large one and a few small ones', () => {
    expect(sizesToMerge(100_000, 64, 64, 64)).toEqual([])
    expect(sizesToMerge(2_000, 2_000, 16, 16)).toEqual([])
    expect(sizesToMerge(100_000, 64, 64, 64, 16, 16, 16)).toEqual([64, 64, 64, 16, 16, 16])
  })

  test('lie beside each other', () => {
    const [one, two, three, four] = segmentsOf(16, 16, 16, 16)
    const runs = [
      [one, two].filter((segment) => segment !== undefined),
      [three, four].filter((segment) => segment !== undefined),
    ]
    expect(toMerge(runs, [])).toEqual([])
  })

  test('are one alone of which more than a quarter is dead', () => {
    const run = segmentsOf(16, 100)
    expect(toMerge([run], [1, 2, 3, 4])).toEqual([])
    expect(toMerge([run], [1, 2, 3, 4, 5])).toEqual([run[0]])
  })
})

test('however clippings come, their segments stay few and each clipping is written again only a few times', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 64 }), { maxLength: 400 }), (sizes) => {
      let segments: Segment[] = []
      let written = 0
      const all = segmentsOf(...sizes)
      for (const segment of all) {
        segments = [...segments, segment]
        for (let next = toMerge([segments], []); next.length > 0; next = toMerge([segments], [])) {
          const docs = next.reduce((sum, one) => sum + one.docs, 0)
          written += docs
          const merged = { ...segment, base: next[0]?.base ?? 0, docs }
          segments = segments.flatMap((one) => (one === next[0] ? [merged] : next.includes(one) ? [] : [one]))
        }
      }
      const docs = sizes.reduce((sum, size) => sum + size, 0)
      const threefolds = Math.log(Math.max(3, docs)) / Math.log(3)
      expect(segments.length).toBeLessThanOrEqual(6 * threefolds)
      expect(written).toBeLessThanOrEqual(docs * threefolds)
    }),
  )
})
