import { describe, expect, test, vi } from 'vitest'
import { markEditorOn } from '../../../src/ui/marks/mark-editor'
import type { HeldMark } from '../../../src/ui/marks/mark-edits'
import { sampleAnnotation } from '../../clipping/annotation'
import { sampleClipping } from '../../clipping/sample'
import { type FakeDesk, fakeDesk } from './fake-desk'

describe('a note on a mark', () => {
  test('is a draft at every key, and stored when the typing pauses', async () => {
    const desk = fakeDesk(clipping())
    const editor = markEditorOn(desk)
    editor.type(markIn(desk), 'پیگیری')
    editor.type(markIn(desk), 'پیگیری شود')
    expect(editor.edited(markIn(desk).annotation).note).toBe('پیگیری شود')
    expect(editor.saved('A1')).toBe('saving')
    expect(desk.drafted.get('A1')).toEqual({ note: { text: 'پیگیری شود', base: '' } })
    await vi.waitFor(() => expect(markIn(desk).annotation.note).toBe('پیگیری شود'))
    await vi.waitFor(() => expect(editor.saved('A1')).toBe('saved'))
    expect(desk.asked).toHaveLength(1)
    expect(desk.drafted.size).toBe(0)
  })

  test('stays a draft when it cannot be stored, says so, and is stored with the next change', async () => {
    const desk = fakeDesk(clipping())
    const editor = markEditorOn(desk)
    desk.refusal = 'storageFull'
    editor.type(markIn(desk), 'پل')
    await editor.settle()
    expect(editor.saved('A1')).toBe('draft')
    expect(desk.failures).toEqual(['storageFull'])
    expect(desk.drafted.get('A1')?.note?.text).toBe('پل')
    desk.refusal = undefined
    editor.change(markIn(desk), { color: 'blue' })
    await editor.settle()
    expect(markIn(desk).annotation).toMatchObject({ note: 'پل', color: 'blue' })
    expect(desk.drafted.size).toBe(0)
  })

  test('that another window has written to meanwhile is both', async () => {
    const desk = fakeDesk(clipping())
    const editor = markEditorOn(desk)
    editor.type(markIn(desk), 'از اینجا')
    await desk.change([{ id: '01', change: { edit: [{ id: 'A1', change: { note: { text: 'از آنجا', base: '' } } }] } }])
    await editor.settle()
    expect(markIn(desk).annotation.note).toBe('از آنجا\n\nاز اینجا')
  })

  test('typed on while it is stored is stored next, and said once', async () => {
    const desk = fakeDesk(clipping())
    const editor = markEditorOn(desk)
    const { change } = desk
    desk.change = async (changes) => {
      desk.change = change
      editor.type(markIn(desk), 'پل را ببین')
      return change(changes)
    }
    editor.type(markIn(desk), 'پل')
    await editor.settle()
    expect(markIn(desk).annotation.note).toBe('پل را ببین')
    expect(desk.drafted.size).toBe(0)
  })

  test('when the page closed is taken up when it opens again', async () => {
    const desk = fakeDesk(clipping())
    desk.drafted.set('A1', { note: { text: 'ناتمام', base: '' }, tag: 'هو' })
    const editor = markEditorOn(desk)
    await editor.resume([markIn(desk)])
    expect(markIn(desk).annotation.note).toBe('ناتمام')
    expect(editor.typedTag('A1')).toBe('هو')
    expect(desk.drafted.get('A1')).toEqual({ tag: 'هو' })
  })

  test('on a mark that is gone stays in the draft, and it is said', async () => {
    const desk = fakeDesk(clipping())
    const editor = markEditorOn(desk)
    editor.type(markIn(desk), 'پل')
    desk.held = []
    await editor.settle()
    expect(desk.failures).toEqual(['gone'])
    expect(desk.drafted.get('A1')?.note?.text).toBe('پل')
  })
})

describe('tags and colour of a mark', () => {
  test('are stored at once, and the others stay as they were', async () => {
    const desk = fakeDesk(clipping())
    const editor = markEditorOn(desk)
    editor.change(markIn(desk), { tags: ['هوا'] })
    editor.change(markIn(desk), { color: 'green' })
    await editor.settle()
    expect(markIn(desk).annotation).toMatchObject({ tags: ['هوا'], color: 'green' })
    expect(markIn(desk, 'A2').annotation).toEqual(sampleAnnotation({ id: 'A2' }))
  })

  test('of a tag that is not finished are a draft until it is empty', () => {
    const desk = fakeDesk(clipping())
    const editor = markEditorOn(desk)
    editor.typeTag('A1', 'هو')
    expect(desk.drafted.get('A1')).toEqual({ tag: 'هو' })
    editor.typeTag('A1', '')
    expect(desk.drafted.size).toBe(0)
  })
})

describe('removing a mark', () => {
  test('puts it into the trash with the note that was typed last, and it comes back with that', async () => {
    const desk = fakeDesk(clipping())
    const editor = markEditorOn(desk)
    editor.type(markIn(desk), 'پل')
    expect(await editor.remove(markIn(desk))).toBe(true)
    expect(markIn(desk).annotation).toMatchObject({ note: 'پل', trashedAt: 3_000 })
    expect(await editor.restore(markIn(desk))).toBe(true)
    expect(markIn(desk).annotation).not.toHaveProperty('trashedAt')
  })

  test('that failed says why', async () => {
    const desk = fakeDesk(clipping())
    desk.refusal = 'storageFailed'
    expect(await markEditorOn(desk).remove(markIn(desk))).toBe(false)
    expect(desk.failures).toEqual(['storageFailed'])
  })
})

function clipping() {
  return { ...sampleClipping(), annotations: [sampleAnnotation(), sampleAnnotation({ id: 'A2' })] }
}

/** As the store holds it now. */
function markIn(desk: FakeDesk, id = 'A1'): HeldMark {
  const annotation = desk.held[0]?.annotations?.find((one) => one.id === id)
  if (!annotation) throw new Error(`There is no mark ${id}`)
  return { clipping: '01', annotation }
}
