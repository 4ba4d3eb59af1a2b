import { describe, expect, test } from 'vitest'
import { sampleClipping } from '../clipping/sample'
import { GONE, markedClipping, markOn, WET_BOOKS } from './marked'
import { written } from './unpacked'

async function annotationsOf(...clippings: Parameters<typeof written>[1]) {
  return JSON.parse(Buffer.from(await written('annotations', clippings)).toString())
}

describe('web annotations', () => {
  test('are one collection with one page', async () => {
    const collection = await annotationsOf(markedClipping())
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 3,
      first: { type: 'AnnotationPage', startIndex: 0 },
    })
    expect(collection.first.items).toHaveLength(3)
  })

  test('say the words, what stands around them, and their place in the kept text', async () => {
    const { first } = await annotationsOf(markedClipping())
    const start = 'گزارش میدانی\nباران در شهر بندری\nبارش پیوسته خیابان‌ها را خلوت کرد.\nمردم گفته‌اند که '.length
    expect(first.items[1]).toMatchObject({
      type: 'Annotation',
      motivation: 'commenting',
      target: {
        source: 'https://khabar.example/news/1024/rain',
        selector: [
          { type: 'TextQuoteSelector', exact: WET_BOOKS, suffix: ' می‌گذارند.' },
          { type: 'TextPositionSelector', start, end: start + WET_BOOKS.length },
        ],
        state: { type: 'TimeState', sourceDate: '1970-01-01T00:00:01.000Z' },
      },
    })
  })

  test('count places in characters', async () => {
    const clipping = sampleClipping({
      kickers: [],
      headline: '😀😀',
      blocks: [{ kind: 'paragraph', text: 'Rain fell on every street of the old town.' }],
    })
    const mark = markOn(clipping, 'on every street of the old town')
    const { first } = await annotationsOf({ ...clipping, annotations: [mark] })
    const before = [...`😀😀\n${clipping.article.lead}\nRain fell `].length
    expect(first.items[0].target.selector[1]).toEqual({ type: 'TextPositionSelector', start: before, end: before + 31 })
  })

  test('hold note, tags and colour, and which way they run', async () => {
    const { first } = await annotationsOf(markedClipping())
    expect(first.items[1].body).toEqual([
      {
        type: 'TextualBody',
        purpose: 'commenting',
        value: 'کدام کتاب‌ها؟',
        format: 'text/plain',
        textDirection: 'rtl',
      },
      { type: 'TextualBody', purpose: 'tagging', value: 'کتاب', format: 'text/plain', textDirection: 'rtl' },
      { type: 'TextualBody', purpose: 'classifying', value: 'green', format: 'text/plain' },
    ])
  })

  test('whose words are gone have the words alone', async () => {
    const { first } = await annotationsOf(markedClipping())
    expect(first.items[2].target.selector).toEqual([{ type: 'TextQuoteSelector', exact: GONE, prefix: '', suffix: '' }])
  })

  test('have one for a clipping’s own note and tags', async () => {
    const { first } = await annotationsOf(markedClipping())
    expect(first.items[0].target.selector).toBeUndefined()
    expect(first.items[0].body.map(({ value }: { value: string }) => value)).toEqual([
      'با گزارش پارسال سنجیده شود.',
      'آب و هوا',
    ])
  })

  test('have the same names whenever they are written', async () => {
    const [one, other] = [await annotationsOf(markedClipping()), await annotationsOf(markedClipping())]
    expect(one).toEqual(other)
    expect(one.first.items[1].id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  test('of clippings on which nothing was noted are none', async () => {
    expect(await annotationsOf(sampleClipping())).toMatchObject({ total: 0, first: { items: [] } })
  })
})
