import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_MARKS } from '../../src/clipping/annotation-schema'
import { marksOf, withMark, withMarksChanged, withoutOldMarks } from '../../src/clipping/marks'
import { sampleAnnotation } from './annotation'
import { sampleClipping } from './sample'

const [first, second] = [sampleAnnotation({ id: 'A1', note: 'پیگیری' }), sampleAnnotation({ id: 'A2', color: 'rose' })]
const clipping = { ...sampleClipping(), annotations: [first, second] }

test('a new mark follows those that were there, with its tags once each', () => {
  const mark = { quote: first.quote, color: 'blue' as const, note: ' ', tags: ['هوا', ' هوا '] }
  const after = withMark(clipping, mark, { id: 'A3', now: 9 })
  expect(after?.rev).toBe(clipping.rev + 1)
  expect(after?.annotations).toEqual([
    first,
    second,
    { id: 'A3', quote: first.quote, color: 'blue', tags: ['هوا'], createdAt: 9, updatedAt: 9 },
  ])
})

test('a clipping that has as many marks as it may have takes no more', () => {
  const full = { ...clipping, annotations: Array.from({ length: MOST_MARKS }, (_, n) => ({ ...first, id: `${n}` })) }
  expect(withMark(full, { quote: first.quote, color: 'blue' }, { id: 'x', now: 9 })).toBeUndefined()
})

test('colour, note and tags of a mark are changed, and the others stay', () => {
  const change = { color: 'green' as const, note: { text: 'فردا', base: 'پیگیری' }, tags: ['سیل'] }
  const after = withMarksChanged(clipping, { edit: [{ id: 'A1', change }] }, 9)
  expect(after?.annotations).toEqual([{ ...first, color: 'green', note: 'فردا', tags: ['سیل'], updatedAt: 9 }, second])
})

test('a note that is emptied goes', () => {
  const change = { note: { text: '', base: 'پیگیری' } }
  const [after] = withMarksChanged(clipping, { edit: [{ id: 'A1', change }] }, 9)?.annotations ?? []
  expect(after).not.toHaveProperty('note')
})

test('of two notes written in two windows neither is lost', () => {
  const change = { note: { text: 'از پنجرهٔ دیگر', base: '' } }
  const [after] = withMarksChanged(clipping, { edit: [{ id: 'A1', change }] }, 9)?.annotations ?? []
  expect(after?.note).toBe('پیگیری\n\nاز پنجرهٔ دیگر')
})

test('a mark in the trash is no mark of the clipping, until it comes back as it was', () => {
  const without = withMarksChanged(clipping, { trash: ['A1'] }, 9)
  expect(without && marksOf(without)).toEqual([second])
  const again = without && withMarksChanged(without, { restore: ['A1'] }, 12)
  expect(again?.annotations).toEqual([{ ...first, updatedAt: 12 }, second])
})

test('what changes nothing is no change', () => {
  for (const change of [
    {},
    { trash: ['gone'] },
    { restore: ['A1'] },
    { edit: [{ id: 'A1', change: { color: first.color } }] },
  ]) {
    expect(withMarksChanged(clipping, change, 9)).toBeUndefined()
  }
})

test('what has been in the trash long enough goes for good, and an empty list with it', () => {
  const trashed = withMarksChanged(clipping, { trash: ['A1', 'A2'] }, 9)
  expect(trashed && withoutOldMarks(trashed, 8)).toBeUndefined()
  const swept = trashed && withoutOldMarks(trashed, 9)
  expect(swept).not.toHaveProperty('annotations')
  expect(withoutOldMarks(clipping, 9)).toBeUndefined()
})

test('marking, changing and trashing never takes away the words of another mark', () => {
  const ids = fc.subarray(['A1', 'A2', 'gone'])
  fc.assert(
    fc.property(ids, ids, fc.string(), fc.string(), (trash, restore, text, base) => {
      const edit = trash.map((id) => ({ id, change: { note: { text, base } } }))
      const after = withMarksChanged(clipping, { edit, trash, restore }, 9) ?? clipping
      expect(after.annotations?.map(({ id, quote }) => ({ id, quote }))).toEqual(
        clipping.annotations?.map(({ id, quote }) => ({ id, quote })),
      )
    }),
  )
})
