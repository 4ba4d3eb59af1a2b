import { describe, expect, test } from 'vitest'
import { changed } from '../../src/clipping/change'
import { changeSchema } from '../../src/clipping/change-schema'
import { type FieldEdits, isEdited, shownArticle } from '../../src/clipping/edits'
import { headOf } from '../../src/clipping/head'
import { fieldsOf } from '../../src/search/fields'
import { sampleArticle, sampleClipping } from './sample'

const article = sampleArticle({
  published: {
    iso: '2025-08-05T14:30+03:30',
    raw: '۱۴ مرداد ۱۴۰۴ ساعت ۱۴:۳۰',
    calendar: 'persian',
    precision: 'minute',
    source: 'label',
    zone: 'presumed',
  },
  keywords: ['هوا'],
  sources: { headline: 'dom', blocks: 'dom', published: 'label', keywords: 'meta', site: 'meta' },
})

const shown = (edits: FieldEdits) => shownArticle({ article, edits })

test('without corrections the article is shown as it was read', () => {
  expect(shownArticle({ article })).toBe(article)
})

describe('a corrected field is shown in place of the one that was read', () => {
  test.each([
    ['headline', { headline: 'باران' }, { headline: 'باران' }],
    ['lead', { lead: 'کوتاه' }, { lead: 'کوتاه' }],
    ['section', { section: ['شهر'] }, { section: ['شهر'] }],
    ['keywords', { keywords: ['سیل', 'بندر'] }, { keywords: ['سیل', 'بندر'] }],
    ['news code', { newsCode: '1024' }, { newsCode: '1024' }],
    [
      'day of publication',
      { published: '2025-08-04' },
      { published: { iso: '2025-08-04', raw: '2025-08-04', calendar: 'gregory', precision: 'day', source: 'label' } },
    ],
    [
      'authors, who keep their roles',
      { authors: ['سارا بهاری', 'نیما'] },
      {
        authors: [
          { name: 'سارا بهاری', role: 'reporter' },
          { name: 'نیما', role: 'reporter' },
        ],
      },
    ],
    ['agency', { agency: 'قاصد' }, { site: { host: 'khabar.example', name: 'خبر نمونه', agency: { name: 'قاصد' } } }],
    ['agency under its own name', { agency: 'خبرگزاری نمونه' }, { site: article.site }],
  ])('%s', (_, edits: FieldEdits, expected) => {
    const { sources: __, ...rest } = shown(edits)
    expect(rest).toEqual({ ...article, sources: undefined, ...expected })
  })
})

test('a correction to nothing shows no such field', () => {
  const bare = shown({ lead: '', authors: [], keywords: [], agency: '' })
  expect(bare).not.toHaveProperty('lead')
  expect(bare).not.toHaveProperty('authors')
  expect(bare).not.toHaveProperty('keywords')
  expect(bare.site).toEqual({ host: 'khabar.example', name: 'خبر نمونه' })
})

test('a corrected field no longer claims to have been read somewhere', () => {
  expect(shown({ published: '2025-08-04', agency: 'قاصد' }).sources).toEqual({
    headline: 'dom',
    blocks: 'dom',
    keywords: 'meta',
  })
})

test('the article itself stays as it was read', () => {
  const before = structuredClone(article)
  shown({ headline: 'باران', authors: [], agency: '' })
  expect(article).toEqual(before)
})

describe('a reader', () => {
  const corrected = changed(sampleClipping(), { edits: { headline: 'باران', lead: '' } })

  test('corrects fields one by one, and sees which', () => {
    const again = changed(corrected, { edits: { newsCode: '7' } })
    expect(again.edits).toEqual({ headline: 'باران', lead: '', newsCode: '7' })
    expect(again.rev).toBe(3)
    expect([isEdited(again, 'lead'), isEdited(again, 'section')]).toEqual([true, false])
  })

  test('takes one correction back, and with the last all', () => {
    const again = changed(corrected, { edits: { headline: null } })
    expect(again.edits).toEqual({ lead: '' })
    expect(changed(again, { edits: { lead: null } })).not.toHaveProperty('edits')
  })

  test('finds lists and search corrected too', () => {
    expect(headOf(corrected).headline).toBe('باران')
    expect(fieldsOf(corrected)).toContainEqual({ where: 'headline', passages: ['باران'] })
    expect(fieldsOf(corrected)).toContainEqual({ where: 'lead', passages: [] })
  })
})

test('what is no correction is refused', () => {
  for (const edits of [7, { headline: 7 }, { authors: 'سارا' }, { keywords: [1] }]) {
    expect(changeSchema({ edits })).toEqual({ ok: false, reason: 'shape' })
  }
})

test('a correction to no headline, or to a day that does not exist, is left out', () => {
  expect(changeSchema({ edits: { headline: '', published: '2025-02-30' } })).toEqual({ ok: true, value: { edits: {} } })
  expect(changeSchema({ edits: { published: '2025-08-05T14:30' } })).toEqual({ ok: true, value: { edits: {} } })
})

test('a correction that is taken back crosses a message as such', () => {
  expect(changeSchema({ edits: { headline: null, published: '2025-08-05', isAdmin: true } })).toEqual({
    ok: true,
    value: { edits: { headline: null, published: '2025-08-05' } },
  })
})
