import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deflatedStretch, LAST_BLOCK, newInflater } from '../../../src/formats/backup/deflate'

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
