import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import { restoredOnto } from '../../src/clipping/restored'
import { sampleAnnotation } from './annotation'
import { anyClipping } from './any-clipping'
import { sampleArticle, sampleClipping } from './sample'

const held: Clipping = { ...sampleClipping(), rev: 4 }

/** Two clippings of one page, of one id or of two. */
const anyTwo = fc
  .tuple(anyClipping, anyClipping, fc.boolean())
  .map(([one, other, isOwn]) => [one, { ...other, address: one.address, ...(isOwn && { id: one.id }) }] as const)

describe('what is the same', () => {
  test('is the same whatever its revision number and id', () => {
    const other = { ...held, id: '77', rev: 9 }
    expect(restoredOnto(held, other, true)).toEqual({ standing: 'same' })
  })
})

describe('in the library of the backup', () => {
  test('what was changed here since stays as it is: a tag that was taken away does not come back', () => {
    const other = { ...held, tags: ['هوا'], rev: 3 }
    expect(restoredOnto(held, other, true)).toEqual({ standing: 'newerHere' })
  })

  test('what was put into the trash here since stays there', () => {
    const trashed = { ...held, trashedAt: 5_000 }
    expect(restoredOnto(trashed, { ...held, rev: 3 }, true)).toEqual({ standing: 'inTrash' })
  })

  test('what is at a later revision there leads, and what is only here is added', () => {
    const here = { ...held, tags: ['اینجا'], note: 'یادداشت اینجا', state: 'unread' as const }
    const other = { ...held, tags: ['آنجا'], state: 'read' as const, edits: { headline: 'تیتر' }, rev: 9 }
    expect(restoredOnto(here, other, true)).toEqual({
      standing: 'newerThere',
      after: { ...other, tags: ['آنجا', 'اینجا'], note: 'یادداشت اینجا', rev: 10 },
    })
  })

  test('what is at a later revision there and has all that is here becomes just that', () => {
    const other = { ...held, note: 'یادداشت', rev: 9 }
    expect(restoredOnto(held, other, true)).toEqual({ standing: 'newerThere', after: other })
  })

  test('a page kept later there, at however low a revision, becomes the text; that of here stays as an earlier one', () => {
    const article = sampleArticle({ headline: 'باران بند آمد' })
    const other = { ...held, article, clippedAt: 9_000, rev: 2 }
    const { standing, after } = restoredOnto(held, other, true)
    expect([standing, after?.article, after?.rev]).toEqual(['newerThere', article, 5])
    expect(after?.revisions.map(({ article: { headline } }) => headline)).toEqual([held.article.headline])
  })

  test('a passage marked later there is added', () => {
    const annotations = [{ ...sampleAnnotation(), updatedAt: 9_000 }]
    expect(restoredOnto(held, { ...held, annotations, rev: 2 }, true).after?.annotations).toEqual(annotations)
  })
})

describe('in another library', () => {
  test('what the backup has besides is added', () => {
    const other = { ...held, tags: ['هوا'], rev: 3 }
    expect(restoredOnto(held, other, false)).toEqual({
      standing: 'newerThere',
      after: { ...held, tags: ['هوا'], rev: 5 },
    })
  })

  test('what has nothing more stays', () => {
    expect(restoredOnto({ ...held, tags: ['هوا'] }, held, false)).toEqual({ standing: 'newerHere' })
  })
})

test('nothing that is here is lost, and a second time changes nothing', () => {
  fc.assert(
    fc.property(anyTwo, fc.boolean(), ([one, other], isSameLibrary) => {
      const { after = one } = restoredOnto(one, other, isSameLibrary)
      expect([after.id, after.address]).toEqual([one.id, one.address])
      const texts = [after, ...after.revisions].map(({ article }) => JSON.stringify(storyOf(article)))
      // What a file says of a page is no text beside one that was read.
      const read = [one, ...one.revisions].filter(({ scope }) => scope !== 'link')
      for (const { article } of read) expect(texts).toContain(JSON.stringify(storyOf(article)))
      expect(after.tags).toEqual(expect.arrayContaining(one.tags))
      expect(after.note ?? '').toContain(one.note ?? '')
      const ids = after.annotations?.map(({ id }) => id) ?? []
      expect(ids).toEqual(expect.arrayContaining(one.annotations?.map(({ id }) => id) ?? []))
      expect(after === one || after.rev > one.rev).toBe(true)
      expect(restoredOnto(after, other, isSameLibrary).after).toBeUndefined()
    }),
    { numRuns: 150 },
  )
}, 30_000)

/** What makes two texts of a page different. */
function storyOf({ url: _, pageDate: __, related: ___, sources: ____, ...story }: Clipping['article']) {
  return story
}
