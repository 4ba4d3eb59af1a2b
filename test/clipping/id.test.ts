import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highestId, idAfter } from '../../src/clipping/id'

const chance = fc.uint8Array({ minLength: 10, maxLength: 10 })
const time = fc.integer({ min: 0, max: 4_102_444_800_000 })

test('an id tells its time first and chance after, in letters that sort', () => {
  expect(idAfter(undefined, { now: 0, random: new Uint8Array(10) })).toBe('00000000000000000000000000')
  expect(idAfter(undefined, { now: 31, random: new Uint8Array(10).fill(255) })).toBe('000000000ZZZZZZZZZZZZZZZZZ')
})

test('clippings kept one after another sort in that order, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(time, chance), { minLength: 2, maxLength: 50 }), (moments) => {
      const ids: string[] = []
      for (const [now, random] of moments) ids.push(idAfter(ids.at(-1), { now, random }))
      expect(ids).toEqual([...ids].sort())
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('two windows that keep at the same moment get different ids', () => {
  const facts = { now: 1_760_000_000_000, random: new Uint8Array(10).fill(1) }
  const other = { ...facts, random: new Uint8Array(10).fill(2) }
  expect(idAfter(undefined, facts)).not.toBe(idAfter(undefined, other))
})

test('every bit of chance shows in the id', () => {
  fc.assert(
    fc.property(chance, chance, (one, other) => {
      const isSame = one.every((byte, place) => byte === other[place])
      expect(idAfter(undefined, { now: 7, random: one }) === idAfter(undefined, { now: 7, random: other })).toBe(isSame)
    }),
  )
})

test('an id from elsewhere does no harm', () => {
  fc.assert(
    fc.property(fc.string(), time, chance, (previous, now, random) => {
      expect(idAfter(previous, { now, random })).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    }),
  )
})

test('no id of a time sorts after the highest of that time', () => {
  fc.assert(
    fc.property(time, chance, (now, random) => {
      expect(idAfter(undefined, { now, random }) <= highestId(now)).toBe(true)
      expect(idAfter(undefined, { now: now + 1, random }) > highestId(now)).toBe(true)
    }),
  )
})
