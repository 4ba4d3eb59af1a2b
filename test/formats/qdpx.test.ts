import { describe, expect, test } from 'vitest'
import { sampleClipping } from '../clipping/sample'
import { GONE, markedClipping, markOn } from './marked'
import { fileIn, unpacked } from './unpacked'
import { elementsIn, type Seen } from './xml/well-formed'

async function projectOf(...clippings: Parameters<typeof unpacked>[1]) {
  const files = await unpacked('qdpx', clippings)
  return { files, elements: elementsIn(fileIn(files, 'project.qde')) }
}

function all(elements: readonly Seen[], name: string): Seen[] {
  return elements.filter((element) => element.name === name)
}

describe('a REFI-QDA project', () => {
  test('has a source for each clipping, and its text beside it', async () => {
    const { files, elements } = await projectOf(markedClipping(), sampleClipping({}, '02'))
    const sources = all(elements, 'TextSource')
    expect(sources.map(({ attributes }) => attributes.get('name'))).toEqual([
      '2025-08-05_نمونه‌نیوز_باران-در-شهر-بندری',
      'نمونه‌نیوز_باران-در-شهر-بندری',
    ])
    for (const { attributes } of sources) {
      const path = attributes.get('plainTextPath')?.replace('internal://', 'sources/') ?? ''
      expect(files.get(path)).toContain('باران در شهر بندری')
    }
  })

  test('has highlights as passages, from the first character up to the one after the last', async () => {
    const clipping = sampleClipping({
      kickers: [],
      headline: '😀',
      blocks: [{ kind: 'paragraph', text: 'Rain fell on every street of the old town.' }],
    })
    const mark = markOn(clipping, 'on every street of the old town')
    const { files, elements } = await projectOf({ ...clipping, annotations: [mark] })
    const [passage] = all(elements, 'PlainTextSelection')
    const [start, end] = ['startPosition', 'endPosition'].map((key) => Number(passage?.attributes.get(key)))
    expect([...fileIn(files, '.txt')].slice(start, end).join('')).toBe('on every street of the old town')
  })

  test('has colours and tags as codes, on what they were given to', async () => {
    const { elements } = await projectOf(markedClipping())
    const codes = new Map(
      all(elements, 'Code').map(({ attributes }) => [attributes.get('guid'), attributes.get('name')]),
    )
    expect([...codes.values()]).toEqual(['Highlights', 'green', 'Tags', 'کتاب', 'آب و هوا'])
    const given = all(elements, 'CodeRef').map(({ attributes }) => codes.get(attributes.get('targetGUID')))
    expect(given).toEqual(['green', 'کتاب', 'آب و هوا'])
  })

  test('has notes, and among them the highlights whose words are gone', async () => {
    const { elements } = await projectOf(markedClipping())
    const notes = new Map(all(elements, 'Note').map(({ attributes, text }) => [attributes.get('guid'), text]))
    expect([...notes.values()]).toEqual([
      'با گزارش پارسال سنجیده شود.',
      'کدام کتاب‌ها؟',
      `${GONE}\n\nاز نسخهٔ پیشین\n\nrose`,
    ])
    for (const { attributes } of all(elements, 'NoteRef')) expect(notes.has(attributes.get('targetGUID'))).toBe(true)
    expect(all(elements, 'NoteRef')).toHaveLength(3)
  })

  test('has day, agency and address of every source as variables', async () => {
    const { elements } = await projectOf(markedClipping())
    const values = [...all(elements, 'DateValue'), ...all(elements, 'TextValue')].map(({ text }) => text)
    expect(values).toEqual(
      expect.arrayContaining(['2025-08-05', 'خبرگزاری نمونه', 'https://khabar.example/news/1024/rain']),
    )
  })

  test('has no name twice, and the same names in every export', async () => {
    const [one, other] = [await projectOf(markedClipping()), await projectOf(markedClipping())]
    const guids = one.elements.flatMap(({ attributes }) => attributes.get('guid') ?? [])
    expect(new Set(guids).size).toBe(guids.length)
    expect(one).toEqual(other)
  })

  test('leaves out lists that would be empty, which the standard forbids', async () => {
    const { elements } = await projectOf(sampleClipping())
    for (const name of ['CodeBook', 'Notes']) expect(all(elements, name)).toEqual([])
    expect(all((await projectOf()).elements, 'Sources')).toEqual([])
  })

  test('keeps the words that were marked where others stand there now', async () => {
    const clipping = sampleClipping()
    const mark = markOn(clipping, 'مردم گفته‌اند که کتاب‌های خیس را کنار پنجره می‌گذارند.')
    const blocks = clipping.article.blocks.map((block) => ({ ...block, text: block.text.replace('کنار', 'پشت') }))
    const { elements } = await projectOf({ ...clipping, article: { ...clipping.article, blocks }, annotations: [mark] })
    expect(all(elements, 'PlainTextSelection')[0]?.text).toBe(mark.quote.exact)
  })

  test('has no moments that XML has not, whatever a file brought in', async () => {
    const far = { ...sampleClipping({}, '01'), clippedAt: 8_640_000_000_000_000 }
    const early = { iso: '0000-03-01', raw: 'x', calendar: 'gregory', precision: 'day', source: 'meta' } as const
    const { files, elements } = await projectOf(far, sampleClipping({ published: early }, '02'))
    expect(fileIn(files, 'project.qde')).not.toContain('"+')
    expect(all(elements, 'DateTimeValue').map(({ text }) => text)).toContain('275760-09-13T00:00:00.000Z')
    expect(all(elements, 'DateValue')).toEqual([])
  })
})
