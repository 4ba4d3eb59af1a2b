import { describe, expect, test } from 'vitest'
import { headOf } from '../../src/clipping/head'
import type { Change } from '../../src/store/changes'
import { heldOn, type WrittenStep } from '../../src/store/draft'
import type { Meta } from '../../src/store/schema'
import type { Planned } from '../../src/store/writer'
import { sampleClipping } from '../clipping/sample'

/** What the database says of itself after so many writes. */
function metaAfter(writes: number): Meta {
  const numbers = { lastOrder: 5, lastDoc: writes, lastSegment: 0, count: 5, stamp: writes, freshVersion: 3 }
  return { databaseId: 'a', lastWrite: writes, ...numbers }
}

/** What becomes of a page; it was there before unless it is new. */
function changeOf(page: number, isNew = false): Change {
  const clipping = sampleClipping({ url: `https://khabar.example/news/${page}` }, `0${page}`)
  const after = { ...clipping, rev: 2 }
  if (isNew) return { after, orders: [1] }
  const stored = { isOld: true as const, row: { id: clipping.id, clipping, orders: [1] } }
  const head = { ...headOf(clipping), order: 1 }
  return { before: { clipping, stored, packed: new Map(), head, isFresh: false }, after, orders: [1] }
}

function draftAt(writes: number, changes: Change[]): Planned<string> {
  return { value: 'draft', ground: { meta: metaAfter(writes), hidden: new Set() }, changes }
}

/** The third write. */
function stepOf(changes: Change[]): WrittenStep {
  return { before: metaAfter(2), after: metaAfter(3), changes }
}

describe('a step that was planned before its turn', () => {
  test('is written if nothing was written since', () => {
    const draft = draftAt(3, [changeOf(1)])
    expect(heldOn(draft, metaAfter(3), undefined)).toEqual(draft)
    expect(heldOn(draft, metaAfter(3), stepOf([changeOf(1, true)]))).toEqual(draft)
  })

  test('is written on the ground of now if nothing was written but the step before it', () => {
    const held = heldOn(draftAt(2, [changeOf(1)]), metaAfter(3), stepOf([changeOf(2)]))
    expect(held).toEqual(draftAt(3, [changeOf(1)]))
  })

  test('is planned anew if anybody else has written since', () => {
    expect(heldOn(draftAt(2, [changeOf(1)]), metaAfter(3), undefined)).toBeUndefined()
    expect(heldOn(draftAt(2, [changeOf(1)]), metaAfter(4), stepOf([changeOf(2)]))).toBeUndefined()
    expect(heldOn(draftAt(1, [changeOf(1)]), metaAfter(3), stepOf([changeOf(2)]))).toBeUndefined()
  })

  test('is planned anew if the step before it has written one of its pages', () => {
    const last = stepOf([changeOf(2), changeOf(1)])
    expect(heldOn(draftAt(2, [changeOf(1)]), metaAfter(3), last)).toBeUndefined()
    expect(heldOn(draftAt(2, [changeOf(1, true)]), metaAfter(3), last)).toBeUndefined()
  })

  test('is planned anew if the step before it has added a clipping: places and ids are taken since', () => {
    expect(heldOn(draftAt(2, [changeOf(1)]), metaAfter(3), stepOf([changeOf(2, true)]))).toBeUndefined()
  })
})
