import { describe, expect, test } from 'vitest'
import { changeSince, combined, isEmpty, rebased, withChange } from '../../src/ui/edits'
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

describe('a correction', () => {
  test('shows before it is stored, and leaves what was read', () => {
    const corrected = withChange(base, { edits: { headline: 'باران' } })
    expect(corrected.edits).toEqual({ headline: 'باران' })
    expect(corrected.article).toBe(base.article)
  })

  test('that is taken back leaves nothing behind', () => {
    const corrected = withChange(base, { edits: { headline: 'باران' } })
    expect(withChange(corrected, { edits: { headline: null } })).not.toHaveProperty('edits')
  })

  test('of one field does not undo that of another', () => {
    const first = combined({ edits: { headline: 'باران' } }, { starred: true })
    expect(combined(first, { edits: { lead: '' } })).toEqual({ starred: true, edits: { headline: 'باران', lead: '' } })
  })

  test('made while an earlier one was on its way is what is left to store', () => {
    const sent = { edits: { headline: 'باران' } }
    expect(changeSince(sent, combined(sent, { edits: { newsCode: '12' } }))).toEqual({ edits: { newsCode: '12' } })
    expect(changeSince(sent, sent)).toEqual({})
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
