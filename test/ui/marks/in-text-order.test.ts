import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Annotation, QuoteHints } from '../../../src/annotation/annotation'
import { inTextOrder } from '../../../src/ui/marks/in-text-order'
import { sampleAnnotation } from '../../clipping/annotation'
import { sampleArticle } from '../../clipping/sample'

describe('highlights are listed', () => {
  test('as their words stand in the text, whenever they were made', () => {
    const late = mark('late', 'کنار پنجره')
    const headline = mark('headline', 'شهر بندری')
    const lead = mark('lead', 'بارش پیوسته')
    expect(ordered(late, lead, headline)).toEqual(['headline', 'lead', 'late'])
  })

  test('however the page spaces and spells them', () => {
    expect(ordered(mark('late', 'كتابهاى  خيس'), mark('early', 'بارش  پیوسته'))).toEqual(['early', 'late'])
  })

  test('by what stood before them, where words stand twice', () => {
    const article = sampleArticle({
      blocks: [
        { kind: 'paragraph', text: 'باران تند آمد. مردم رفتند.' },
        { kind: 'paragraph', text: 'باران نرم آمد. مردم ماندند.' },
      ],
    })
    const second = mark('second', 'آمد', { prefix: 'باران نرم ' })
    const between = mark('between', 'مردم رفتند')
    expect(inTextOrder(article, [second, between]).map(({ id }) => id)).toEqual(['between', 'second'])
  })

  test('after those that they followed on the page, where their words are gone', () => {
    const first = mark('first', 'شهر بندری', { hints: { page: [10, 20] } })
    const gone = mark('gone', 'این دیگر نیست', { hints: { page: [30, 40] } })
    const last = mark('last', 'کتاب‌های خیس', { hints: { page: [50, 60] } })
    const nowhere = mark('nowhere', 'این هم نیست')
    expect(ordered(nowhere, gone, last, first)).toEqual(['first', 'gone', 'last', 'nowhere'])
  })

  test('each once, whatever they are', () => {
    const quote = fc.record({
      exact: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('باران', 'خیس', ' ')),
      prefix: fc.string({ unit: 'binary' }),
      suffix: fc.string(),
      hints: fc.oneof(fc.constant({}), fc.record({ page: fc.tuple(fc.nat(), fc.nat()) })),
    })
    fc.assert(
      fc.property(fc.array(quote, { maxLength: 6 }), (quotes) => {
        const marks = quotes.map((one, at) => sampleAnnotation({ id: `${at}`, quote: one }))
        const ids = ordered(...marks)
        expect(ids.toSorted()).toEqual(marks.map(({ id }) => id).toSorted())
      }),
      { numRuns: 30 },
    )
  })

  test('by their places on the page alone, if there are very many', () => {
    const many = Array.from({ length: 500 }, (_, at) => mark(`${at}`, 'خیس', { hints: { page: [at, at + 1] } }))
    expect(ordered(...many.toReversed())).toEqual(many.map(({ id }) => id))
  })
})

function mark(id: string, exact: string, quote: { prefix?: string; hints?: QuoteHints } = {}): Annotation {
  return sampleAnnotation({ id, quote: { exact, prefix: '', suffix: '', hints: {}, ...quote } })
}

function ordered(...marks: Annotation[]): string[] {
  return inTextOrder(sampleArticle(), marks).map(({ id }) => id)
}
