import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Annotation } from '../../src/annotation/annotation'
import type { Clipping } from '../../src/clipping/clipping'
import { joined } from '../../src/clipping/join'
import { sampleAnnotation } from './annotation'
import { anyClipping } from './any-clipping'
import { type sampleArticle, sampleClipping } from './sample'

const held: Clipping = { ...sampleClipping(), tags: ['هوا'], note: 'پیگیری شود', clippedAt: 2_000 }

function keptAt(clippedAt: number, headline: string): Clipping {
  return { ...sampleClipping({ headline }, '09'), clippedAt }
}

describe('two clippings of one page', () => {
  test('that hold the same are one, and nothing changes', () => {
    expect(joined(held, { ...held, id: '09', rev: 7, clippedAt: 9_000, state: 'archived' })).toBeUndefined()
    expect(joined(held, sampleClipping())).toBeUndefined()
  })

  test('keep both texts; the later one is in front', () => {
    const later = joined(held, keptAt(3_000, 'باران در دو شهر'))
    expect(later).toMatchObject({ id: '01', rev: 2, clippedAt: 3_000, article: { headline: 'باران در دو شهر' } })
    expect(later?.revisions).toEqual([{ article: held.article, scope: 'article', clippedAt: 2_000 }])
  })

  test('keep both texts; an earlier one goes behind', () => {
    const earlier = joined(held, keptAt(1_000, 'ابر بر شهر'))
    expect(earlier?.article).toEqual(held.article)
    expect(earlier?.revisions.map(({ article }) => article.headline)).toEqual(['ابر بر شهر'])
  })

  test('keep every revision of both, each once, by time', () => {
    const one = joined(held, keptAt(4_000, 'چهار'))
    const other = joined(keptAt(5_000, 'پنج'), keptAt(1_000, 'یک'))
    const both = one && other && joined(one, other)
    expect([both?.article, ...(both?.revisions.map(({ article }) => article) ?? [])].map((a) => a?.headline)).toEqual([
      'پنج',
      'چهار',
      held.article.headline,
      'یک',
    ])
  })

  test('keep the tags and notes of both', () => {
    const both = joined(held, { ...held, tags: ['سیل', 'هوا'], note: 'از رایانهٔ دیگر' })
    expect(both).toMatchObject({ tags: ['هوا', 'سیل'], note: 'پیگیری شود\n\nاز رایانهٔ دیگر' })
  })

  test('keep what is marked in both; of a mark that was changed, the later one', () => {
    const [mine, later] = [sampleAnnotation(), sampleAnnotation({ note: 'مهم', updatedAt: 3_000 })]
    const other = sampleAnnotation({ id: 'A2', color: 'rose' })
    const both = joined({ ...held, annotations: [mine] }, { ...held, annotations: [other, later] })
    expect(both?.annotations).toEqual([later, other])
    expect(joined({ ...held, annotations: [later] }, { ...held, annotations: [mine] })).toBeUndefined()
    expect(joined(held, { ...held, annotations: [mine] })?.annotations).toEqual([mine])
  })

  test('leave a mark in the trash or take it out as was done last', () => {
    const [there, trashed] = [sampleAnnotation(), sampleAnnotation({ trashedAt: 3_000, updatedAt: 3_000 })]
    const restored = sampleAnnotation({ updatedAt: 4_000 })
    const both = (mine: Annotation, theirs: Annotation) =>
      joined({ ...held, annotations: [mine] }, { ...held, annotations: [theirs] })?.annotations
    expect(both(there, trashed)).toEqual([trashed])
    expect(both(trashed, restored)).toEqual([restored])
    expect(both(trashed, there)).toBeUndefined()
  })

  test('are starred if one is, and keep the corrections of both, first those that were there', () => {
    const mine = { ...held, edits: { headline: 'الف' } }
    const both = joined(mine, { ...held, starred: true, edits: { headline: 'ب', newsCode: '7' } })
    expect(both).toMatchObject({ starred: true, edits: { headline: 'الف', newsCode: '7' } })
  })

  test('leave the trash, unless both lie in it', () => {
    const trashed = { ...held, trashedAt: 5_000 }
    expect(joined(trashed, held)).toEqual({ ...held, rev: 2 })
    expect(joined(trashed, { ...held, trashedAt: 6_000 })).toBeUndefined()
    expect(joined(held, trashed)).toBeUndefined()
  })
})

test('whatever two clippings hold: joined once, there is nothing left to join, and nothing is lost', () => {
  fc.assert(
    fc.property(anyClipping, anyClipping, (one, other) => {
      const both = joined(one, other) ?? one
      expect(joined(both, other)).toBeUndefined()
      expect(joined(both, one)).toBeUndefined()
      // What a link says is no text.
      const versions = [one, other, ...one.revisions, ...other.revisions].filter(({ scope }) => scope !== 'link')
      for (const { article } of versions) {
        expect(storiesOf(both)).toContain(storyOf(article))
      }
      for (const { id } of [...(one.annotations ?? []), ...(other.annotations ?? [])]) {
        expect(both.annotations?.map((annotation) => annotation.id)).toContain(id)
      }
    }),
  )
})

function storiesOf({ article, revisions }: Clipping): string[] {
  return [article, ...revisions.map((revision) => revision.article)].map(storyOf)
}

function storyOf({ headline, blocks }: ReturnType<typeof sampleArticle>): string {
  return JSON.stringify([headline, blocks])
}

describe('a link to a page', () => {
  const link: Clipping = {
    ...sampleClipping({ headline: 'باران', blocks: [] }, '09'),
    scope: 'link',
    clippedAt: 9_000,
    tags: ['سفر'],
    note: 'از فهرست منابع',
  }

  test('adds its tags and note to a story that was read, and no text', () => {
    const both = joined(held, link)
    expect(both).toMatchObject({
      scope: 'article',
      tags: ['هوا', 'سفر'],
      note: 'پیگیری شود\n\nاز فهرست منابع',
      revisions: [],
    })
    expect(both?.article).toEqual(held.article)
    expect(both && joined(both, link)).toBeUndefined()
  })

  test('stands behind a story that comes later from a file, however old that is', () => {
    const filled = joined(link, keptAt(1_000, 'باران بند آمد'))
    expect(filled).toMatchObject({ scope: 'article', article: { headline: 'باران بند آمد' } })
    expect(filled?.revisions.map(({ scope }) => scope)).toEqual(['link'])
  })

  test('that tells something else than another link is another wording', () => {
    const other = { ...link, clippedAt: 9_500, article: { ...link.article, lead: 'بارش پیوسته' } }
    expect(joined(link, other)).toMatchObject({
      scope: 'link',
      article: { lead: 'بارش پیوسته' },
      revisions: [{ scope: 'link' }],
    })
  })
})

test('a mark that is told by its words alone is the one that has them', () => {
  const mark = sampleAnnotation()
  const told = { ...mark, id: 'B2', quote: { exact: mark.quote.exact, prefix: '', suffix: '', hints: {} } }
  const marked = { ...held, annotations: [mark] }
  expect(joined(marked, { ...held, annotations: [told] })).toBeUndefined()
  expect(joined(marked, { ...held, annotations: [{ ...told, note: 'تازه' }] })?.annotations).toHaveLength(2)
})
