import { describe, expect, test } from 'vitest'
import { changeSince, isEmpty, rebased, withChange } from '../../popup/edits'
import { sampleClipping } from '../clipping/sample'

const base = { ...sampleClipping(), tags: ['هوا', 'بندر'], note: 'پیگیری شود' }

describe('a change', () => {
  test('shows in the clipping before it is stored', () => {
    expect(withChange(base, { starred: true, tags: ['هوا'] })).toMatchObject({
      starred: true,
      tags: ['هوا'],
      note: base.note,
    })
  })

  test('to an empty note takes the note away', () => {
    expect(withChange(base, { note: '' })).not.toHaveProperty('note')
  })

  test('made while an earlier one was on its way is what is left to store', () => {
    const sent = { note: 'پیگیری', starred: true }
    expect(changeSince(sent, { ...sent, note: 'پیگیری کن' })).toEqual({ note: 'پیگیری کن' })
    expect(isEmpty(changeSince(sent, sent))).toBe(true)
  })
})

describe('when another window changed the same clipping', () => {
  test('of two notes neither is lost', () => {
    const theirs = { ...base, note: 'تلفن شود' }
    expect(rebased({ note: 'پیگیری شود؛ فردا' }, base, theirs).note).toBe('تلفن شود\n\nپیگیری شود؛ فردا')
  })

  test('a note that only one of them wrote stays as it is', () => {
    expect(rebased({ note: 'نو' }, base, base).note).toBe('نو')
    expect(rebased({ note: 'پیگیری شود' }, base, { ...base, note: 'تلفن شود' }).note).toBe('تلفن شود')
  })

  test('a note that continues the other is not said twice', () => {
    const theirs = { ...base, note: 'پیگیری شود؛' }
    expect(rebased({ note: 'پیگیری شود؛ فردا' }, base, theirs).note).toBe('پیگیری شود؛ فردا')
    expect(rebased({ note: 'پیگیری شود؛' }, base, { ...base, note: 'پیگیری شود؛ فردا' }).note).toBe('پیگیری شود؛ فردا')
  })

  test('the tags that each added stay, and those that each removed go', () => {
    const theirs = { ...base, tags: ['بندر', 'شهر'] }
    expect(rebased({ tags: ['هوا', 'باران'] }, base, theirs).tags).toEqual(['شهر', 'باران'])
  })

  test('a star is a star', () => {
    expect(rebased({ starred: true }, base, { ...base, note: 'تلفن شود' })).toEqual({ starred: true })
  })
})
