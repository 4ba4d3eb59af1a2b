import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { deflatedStretch, deflaterWith, newInflater } from '../../../src/formats/backup/deflate'
import { LAST_BLOCK } from '../../../src/formats/backup/last-block'

/** Dull and varied bytes, some more than deflating looks at together. */
const anyStretch = fc
  .tuple(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 700 }), fc.uint8Array({ maxLength: 3_000 }))
  .map(([dull, times, varied]) => new Uint8Array(Buffer.concat([...Array(times).fill(dull), varied])))

test('any stretches one behind the other are one text, to every program', () => {
  fc.assert(
    fc.property(fc.array(anyStretch, { maxLength: 4 }), (stretches) => {
      const deflated = Buffer.concat([...stretches.map(deflatedStretch), LAST_BLOCK])
      expect(inflateRawSync(deflated).equals(Buffer.concat(stretches))).toBe(true)
    }),
    { numRuns: 150 },
  )
}, 30_000)

test('each stretch is read without those before it, and in pieces of any length', () => {
  fc.assert(
    fc.property(anyStretch, fc.integer({ min: 1, max: 40_000 }), (stretch, length) => {
      const deflated = deflatedStretch(stretch)
      const inflater = newInflater()
      const pieces: Uint8Array[] = []
      for (let at = 0; at < deflated.length; at += length) {
        pieces.push(...(inflater.push(deflated.subarray(at, at + length)) ?? []))
      }
      expect(Buffer.concat(pieces).equals(stretch)).toBe(true)
    }),
    { numRuns: 150 },
  )
}, 30_000)

test('what was never deflated makes no sense', () => {
  expect(newInflater().push(new Uint8Array(100).fill(255))).toBeUndefined()
})

test('other threads take turns, and what they give comes back in order, however long each takes', async () => {
  const asked: number[] = []
  const helper = (number: number, wait: number) => ({
    ask: async <Answer>(stretch: unknown) => {
      asked.push(number)
      for (let turn = 0; turn < wait; turn += 1) await Promise.resolve()
      return stretch as Answer
    },
    stop: vi.fn(),
  })
  const helpers = [helper(0, 50), helper(1, 1)]
  const deflater = deflaterWith(helpers)
  const given = await Promise.all([1, 2, 3, 4].map((byte) => deflater.deflate(new Uint8Array([byte]))))
  expect([given.map(([byte]) => byte), asked]).toEqual([
    [1, 2, 3, 4],
    [1, 0, 1, 0],
  ])
  deflater.close()
  for (const { stop } of helpers) expect(stop).toHaveBeenCalledOnce()
})

test('without other threads it is done here', async () => {
  const stretch = new Uint8Array([1, 2, 3])
  expect(await deflaterWith([]).deflate(stretch)).toEqual(deflatedStretch(stretch))
})
