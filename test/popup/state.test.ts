import { describe, expect, test } from 'vitest'
import {
  asked,
  clippingSeen,
  keepAnswered,
  keptForMark,
  marked,
  type PopupState,
  pageRead,
  troubled,
  undoAnswered,
  viewOf,
} from '../../popup/state'
import type { Clipping } from '../../src/clipping/clipping'
import { fail, ok } from '../../src/result'
import { sampleArticle, sampleClipping } from '../clipping/sample'

const article = sampleArticle()
const clipping = sampleClipping()
const read = pageRead({}, ok(article))
const kept = { id: '01', rev: 1, clippedAt: 1_000 }

describe('what is shown of a page', () => {
  test('is that it is being read, until it is', () => {
    expect(viewOf({})).toEqual({ is: 'reading' })
    expect(viewOf(read)).toEqual({ is: 'readable', article })
  })

  test('is why it cannot be read', () => {
    expect(viewOf(pageRead({}, fail('pdf')))).toEqual({ is: 'unreadable', reason: 'pdf' })
  })

  test('is that it is kept as soon as the store says so, read or not', () => {
    expect(viewOf(clippingSeen({}, clipping))).toEqual({ is: 'kept', clipping, isChanged: false })
    expect(viewOf(clippingSeen(pageRead({}, fail('noAnswer')), clipping)).is).toBe('kept')
  })

  test('is the page again when the clipping is removed in another window', () => {
    expect(viewOf(clippingSeen(clippingSeen(read, clipping), undefined))).toEqual({ is: 'readable', article })
  })
})

describe('a kept page has changed', () => {
  test('when it says something new', () => {
    expect(isChanged(clippingSeen(pageRead({}, ok(sampleArticle({ headline: 'باران بند آمد' }))), clipping))).toBe(true)
    expect(isChanged(clippingSeen(read, clipping))).toBe(false)
  })

  test('when nothing but a link to it was there', () => {
    const link: Clipping = { ...clipping, scope: 'link', article: sampleArticle({ blocks: [] }) }
    expect(isChanged(clippingSeen(read, link))).toBe(true)
  })

  test('not when only a part of it was kept', () => {
    const selection: Clipping = { ...clipping, scope: 'selection', article: sampleArticle({ lead: 'بارش پیوسته' }) }
    expect(isChanged(clippingSeen(read, selection))).toBe(false)
  })
})

describe('keeping', () => {
  const asking = asked(read, 'keep')

  test('is not kept: the page is called kept only when the store gives it back', () => {
    expect(viewOf(asking).is).toBe('readable')
    const lost = keepAnswered(asking, ok({ ...kept, outcome: 'new' }), undefined)
    expect(viewOf(lost).is).toBe('readable')
    expect(lost.trouble).toBe('storageFailed')
  })

  test('that came to its end is said, and can be taken back', () => {
    const done = keepAnswered(asking, ok({ ...kept, outcome: 'new' }), clipping)
    expect(viewOf(done).is).toBe('kept')
    expect(done).toMatchObject({ news: 'kept', undoable: true })
    expect(done).not.toHaveProperty('asking')
  })

  test('again says that the earlier text is there too', () => {
    expect(keepAnswered(asking, ok({ ...kept, outcome: 'revised' }), clipping).news).toBe('kept_again')
  })

  test('what is kept already changes nothing that could be taken back', () => {
    const done = keepAnswered(asking, ok({ ...kept, outcome: 'same' }), clipping)
    expect(done.news).toBe('kept_same')
    expect(done).not.toHaveProperty('undoable')
  })

  test('that failed says why, and the page can be kept again', () => {
    const failed = keepAnswered(asking, fail('storageFull'), undefined)
    expect(failed).toMatchObject({ trouble: 'storageFull', reading: ok(article) })
    expect(failed).not.toHaveProperty('asking')
  })

  test('that ended in the unknown still shows what the store holds', () => {
    const unknown = keepAnswered(asking, fail('unexpected'), clipping)
    expect(viewOf(unknown).is).toBe('kept')
    expect(unknown.trouble).toBe('unexpected')
  })
})

describe('taking back', () => {
  const done = keepAnswered(read, ok({ ...kept, outcome: 'new' }), clipping)
  const asking = asked(done, 'undo')

  test('a first keeping leaves the page as it was', () => {
    const undone = undoAnswered(asking, ok({ outcome: 'removed' }), undefined)
    expect(viewOf(undone)).toEqual({ is: 'readable', article })
    expect(undone).toEqual({ reading: ok(article), news: 'undo_removed' })
  })

  test('a later keeping brings the earlier text back, once', () => {
    const undone = undoAnswered(asking, ok({ outcome: 'restored' }), clipping)
    expect(undone).toEqual({ reading: ok(article), clipping, news: 'undo_restored' })
  })

  test('that failed leaves it kept, and can be tried again', () => {
    const failed = undoAnswered(asking, fail('storageFailed'), clipping)
    expect(viewOf(failed).is).toBe('kept')
    expect(failed).toMatchObject({ trouble: 'storageFailed', undoable: true })
  })
})

describe('a highlight', () => {
  const done = keptForMark(clippingSeen(read, clipping))

  test('for which the page was kept is said, and can be taken back with it', () => {
    expect(done).toMatchObject({ news: 'marks_keptNow', undoable: true })
  })

  test('that follows it is said alone, and nothing is taken back with both', () => {
    expect(marked(done)).toEqual({ reading: ok(article), clipping, news: 'marks_added' })
  })
})

test('a new question wipes away what the last one brought', () => {
  expect(asked(troubled(read, 'storageFull'), 'keep')).toEqual({ reading: ok(article), asking: 'keep' })
})

function isChanged(state: PopupState): boolean {
  const view = viewOf(state)
  return view.is === 'kept' && view.isChanged
}
