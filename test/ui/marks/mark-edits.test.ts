import { describe, expect, test } from 'vitest'
import { editsByClipping, markChangeSince, withMarkChange } from '../../../src/ui/marks/mark-edits'
import { sampleAnnotation } from '../../clipping/annotation'

const base = sampleAnnotation({ note: 'پیگیری شود', tags: ['هوا'] })

describe('a change of a mark', () => {
  test('shows before it is stored', () => {
    const note = { text: 'پیگیری شود؛ فردا', base: 'پیگیری شود' }
    expect(withMarkChange(base, { color: 'rose', note })).toEqual({ ...base, color: 'rose', note: note.text })
  })

  test('to an empty note takes the note away', () => {
    expect(withMarkChange(base, { note: { text: '', base: 'پیگیری شود' } })).not.toHaveProperty('note')
  })

  test('that was stored leaves nothing to be stored', () => {
    const change = { color: 'rose' as const, tags: ['آب'], note: { text: 'نو', base: '' } }
    expect(markChangeSince(change, change, withMarkChange(base, change))).toBeUndefined()
  })

  test('made while an earlier one was on its way is what is left to store', () => {
    const sent = { note: { text: 'پل', base: '' }, tags: ['آب'] }
    const stored = sampleAnnotation({ note: 'پل', tags: ['آب'] })
    const typedOn = { note: { text: 'پل را ببین', base: '' }, tags: ['آب'], color: 'blue' as const }
    expect(markChangeSince(sent, typedOn, stored)).toEqual({
      color: 'blue',
      note: { text: 'پل را ببین', base: 'پل' },
    })
  })

  test('goes on from what another window wrote meanwhile, and neither note is lost', () => {
    const sent = { note: { text: 'پل', base: '' } }
    const stored = sampleAnnotation({ note: 'از پنجره‌ای دیگر\n\nپل' })
    const left = markChangeSince(sent, { note: { text: 'رود', base: '' } }, stored)
    expect(left?.note?.text).toContain('از پنجره‌ای دیگر')
    expect(left?.note?.text).toContain('رود')
    expect(left?.note?.base).toBe(stored.note)
  })
})

test('edits are asked for clipping by clipping', () => {
  const [one, other] = [{ color: 'rose' as const }, { tags: ['آب'] }]
  const edits = new Map([
    ['A1', { clipping: '01', change: one }],
    ['B1', { clipping: '02', change: one }],
    ['A2', { clipping: '01', change: other }],
  ])
  expect(editsByClipping(edits)).toEqual([
    {
      id: '01',
      change: {
        edit: [
          { id: 'A1', change: one },
          { id: 'A2', change: other },
        ],
      },
    },
    { id: '02', change: { edit: [{ id: 'B1', change: one }] } },
  ])
})
