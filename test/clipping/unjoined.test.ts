import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import { gainsOf } from '../../src/clipping/gains'
import { joined } from '../../src/clipping/join'
import { beforeBoth, beforeJoin, unjoined } from '../../src/clipping/unjoined'
import { sampleAnnotation } from './annotation'
import { anyClipping } from './any-clipping'
import { sampleArticle, sampleClipping } from './sample'

const held: Clipping = { ...sampleClipping(), tags: ['هوا'], clippedAt: 2_000 }

const anyTwo = fc
  .tuple(anyClipping, anyClipping)
  .map(([one, other]) => [one, { ...other, address: one.address }] as const)

describe('what a clipping gets from another one of its page', () => {
  test.each([
    ['text', { article: sampleArticle({ headline: 'باران بند آمد' }) }],
    ['tag', { tags: ['آب'] }],
    ['note', { note: 'پیگیری شود' }],
    ['highlight', { annotations: [sampleAnnotation()] }],
    ['correction', { edits: { headline: 'تیتر' } }],
    ['star', { starred: true }],
  ])('is told: %s', (gain, more) => {
    const after = joined(held, { ...held, ...more })
    expect(after && gainsOf(held, after)).toEqual([gain])
  })

  test('is told where it leaves the trash', () => {
    const trashed = { ...held, trashedAt: 5_000 }
    const after = joined(trashed, held)
    expect(after && gainsOf(trashed, after)).toEqual(['untrashed'])
  })

  test('is always something, where joining changes anything', () => {
    fc.assert(
      fc.property(anyTwo, ([one, other]) => {
        const after = joined(one, other)
        expect(after === undefined || gainsOf(one, after).length > 0).toBe(true)
      }),
    )
  })
})

describe('a clipping to which others were joined', () => {
  test('becomes as it was, one revision number on', () => {
    fc.assert(
      fc.property(anyTwo, ([one, other]) => {
        const after = joined(one, other)
        fc.pre(after !== undefined)
        expect(unjoined(after, beforeJoin(one, after))).toEqual({ ...one, rev: after.rev + 1 })
      }),
    )
  })

  test('becomes what it was before two of them', () => {
    fc.assert(
      fc.property(anyTwo, anyClipping, ([one, other], third) => {
        const between = joined(one, other)
        const after = between && joined(between, { ...third, address: one.address })
        fc.pre(between !== undefined && after !== undefined)
        const before = beforeBoth(beforeJoin(one, between), beforeJoin(between, after))
        expect(unjoined(after, before)).toEqual({ ...one, rev: after.rev + 1 })
      }),
    )
  })

  test('stays as it is if it was changed since', () => {
    const after = { ...held, tags: ['هوا', 'آب'], rev: 2 }
    expect(unjoined({ ...after, starred: true, rev: 3 }, beforeJoin(held, after))).toBeUndefined()
  })
})
