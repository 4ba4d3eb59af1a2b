import { describe, expect, test } from 'vitest'
import { changed, changeFor, tagsFrom } from '../../src/clipping/change'
import { changeSchema, sharedChangeSchema } from '../../src/clipping/change-schema'
import { sampleClipping } from './sample'

const clipping = { ...sampleClipping(), note: 'یادداشت', tags: ['هوا'] }

test('a change leaves alone what it does not name', () => {
  expect(changed(clipping, { starred: true })).toEqual({ ...clipping, starred: true, rev: 2 })
  expect(changed(clipping, {})).toEqual({ ...clipping, rev: 2 })
})

test('a note is kept as it was typed', () => {
  expect(changed(clipping, { note: '  دو\nخط ' }).note).toBe('  دو\nخط ')
})

test('an emptied note is no note', () => {
  expect(changed(clipping, { note: '' })).not.toHaveProperty('note')
  expect(changed(clipping, { note: ' \n' })).not.toHaveProperty('note')
})

test('the clipping that is changed stays as it was', () => {
  const before = structuredClone(clipping)
  changed(clipping, { tags: ['دیگر'], note: 'نو', state: 'archived' })
  expect(clipping).toEqual(before)
})

test('tags are trimmed, and an empty one is none', () => {
  expect(tagsFrom([' هوا ', '', '   ', '\u200c', 'سیل  بهاری'])).toEqual(['هوا', 'سیل بهاری'])
})

test('a tag is kept once, however it was typed, in its first spelling', () => {
  expect(tagsFrom(['کتاب‌ها', 'كتابها', 'Bakı', 'BAKI', 'İran', 'iran'])).toEqual(['کتاب‌ها', 'Bakı', 'İran'])
})

test('what is no change is refused', () => {
  for (const raw of [undefined, null, [], 'x', { tags: 'a' }, { tags: [1] }, { starred: 'yes' }, { state: 'burnt' }]) {
    expect(changeSchema(raw)).toEqual({ ok: false, reason: 'shape' })
  }
})

test('more tags, or a longer note, than anybody writes is too much', () => {
  expect(changeSchema({ tags: Array.from({ length: 201 }, (_, i) => `${i}`) })).toEqual({ ok: false, reason: 'size' })
  expect(changeSchema({ note: 'x'.repeat(200_001) })).toEqual({ ok: false, reason: 'size' })
})

describe('a change of many clippings', () => {
  test('adds a tag to those that lack it, however it was typed', () => {
    expect(changeFor(clipping, { addTags: ['سیل'] })).toEqual({ tags: ['هوا', 'سیل'] })
    expect(changeFor({ ...clipping, tags: ['کتاب‌ها'] }, { addTags: ['کتابها'] })).toBeUndefined()
  })

  test('takes a tag from those that have it', () => {
    expect(changeFor(clipping, { removeTags: [' هوا'] })).toEqual({ tags: [] })
    expect(changeFor(clipping, { removeTags: ['سیل'] })).toBeUndefined()
  })

  test('leaves alone what is so already', () => {
    expect(changeFor(clipping, { starred: false, state: 'unread' })).toBeUndefined()
    expect(changeFor(clipping, { state: 'archived' })).toMatchObject({ state: 'archived' })
  })

  test('never changes a note', () => {
    expect(sharedChangeSchema({ addTags: ['سیل'], note: '' })).toEqual({ ok: true, value: { addTags: ['سیل'] } })
    expect(sharedChangeSchema({ addTags: 'سیل' })).toEqual({ ok: false, reason: 'shape' })
  })
})
