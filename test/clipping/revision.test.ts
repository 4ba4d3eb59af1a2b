import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article'
import type { Clipping } from '../../src/clipping/clipping'
import { keptAgain, takenBack } from '../../src/clipping/revision'
import { saysTheSame } from '../../src/clipping/same-story'
import { sampleArticle, sampleClipping } from './sample'

const held = { ...sampleClipping(), tags: ['هوا'], note: 'پیگیری شود', starred: true, rev: 4 }
const again = { ...sampleClipping({ headline: 'باران در دو شهر بندری' }, '02'), clippedAt: 2_000 }

describe('a page that says something new', () => {
  const { outcome, clipping } = keptAgain(held, again)

  test('becomes a revision: the new text in front, the old one behind it', () => {
    expect(outcome).toBe('revised')
    expect(clipping.article.headline).toBe('باران در دو شهر بندری')
    expect(clipping.revisions).toEqual([{ article: held.article, scope: 'article', clippedAt: 1_000 }])
    expect(clipping.clippedAt).toBe(2_000)
  })

  test('keeps its id, tags, note and star', () => {
    expect(clipping).toMatchObject({ id: '01', tags: ['هوا'], note: 'پیگیری شود', starred: true, rev: 5 })
  })

  test('has its revisions newest first', () => {
    const third = { ...sampleClipping({ headline: 'باران در سه شهر' }), clippedAt: 3_000 }
    const { revisions } = keptAgain(clipping, third).clipping
    expect(revisions.map((revision) => revision.clippedAt)).toEqual([2_000, 1_000])
  })

  test('is as before when that is taken back', () => {
    expect(takenBack(clipping)).toEqual({ ...held, rev: 6 })
  })
})

test('a page that says the same stays as it was kept', () => {
  const later = { ...sampleClipping({}, '02'), clippedAt: 9_000 }
  expect(keptAgain(held, later)).toEqual({ outcome: 'same', clipping: held })
})

test.each<[string, Partial<Article>]>([
  [
    'the site’s clock',
    { pageDate: { iso: '2026-11-21', raw: 'شنبه', calendar: 'persian', precision: 'day', source: 'dom' } },
  ],
  ['other stories beside it', { related: [{ title: 'خبر دیگر', url: 'https://khabar.example/news/9' }] }],
  ['the link that led there', { url: 'https://khabar.example/news/1024/rain?utm_source=mail' }],
  ['what was found in its text where it is kept', { quotes: [{ text: 'باران بند می‌آید', block: 0 }] }],
  ['where the headline was found', { sources: { headline: 'json-ld' } }],
])('%s makes no new revision', (_, parts) => {
  expect(saysTheSame(sampleArticle(), sampleArticle(parts))).toBe(true)
})

test.each<[string, Partial<Article>]>([
  ['a corrected word in the text', { blocks: [{ kind: 'paragraph', text: 'بارش پیوسته خیابان‌ها را شست.' }] }],
  ['another lead', { lead: 'بارش بند آمد.' }],
  ['an author who was added', { authors: [] }],
])('%s makes a new revision', (_, parts) => {
  expect(saysTheSame(sampleArticle(), sampleArticle(parts))).toBe(false)
})

test('the whole article kept over a selection is a revision, and the selection comes back', () => {
  const selection: Clipping = { ...held, scope: 'selection' }
  const { outcome, clipping } = keptAgain(selection, { ...held, id: '02' })
  expect(outcome).toBe('revised')
  expect(takenBack(clipping)?.scope).toBe('selection')
})

test('of a clipping that was kept once, nothing is left when that is taken back', () => {
  expect(takenBack(held)).toBeUndefined()
})

describe('a page in the trash that is kept again', () => {
  const trashed = { ...held, trashedAt: 5_000 }
  const { outcome, clipping } = keptAgain(trashed, sampleClipping())

  test('comes back as a revision, even if it says nothing new', () => {
    expect(outcome).toBe('revised')
    expect(clipping).not.toHaveProperty('trashedAt')
    expect(clipping).toMatchObject({ rev: 5, tags: ['هوا'], note: 'پیگیری شود', revisions: [{ trashedAt: 5_000 }] })
  })

  test('is in the trash again when that is taken back', () => {
    expect(takenBack(clipping)).toEqual({ ...trashed, rev: 6 })
  })
})

test('what a reader has corrected stays corrected when the page is kept again', () => {
  const corrected = { ...held, edits: { newsCode: '1024' } }
  expect(keptAgain(corrected, again).clipping.edits).toEqual({ newsCode: '1024' })
})
