import { describe, expect, test } from 'vitest'
import { sampleClipping } from '../clipping/sample'
import { GONE, markedClipping, WET_BOOKS } from './marked'
import { fileIn, unpacked } from './unpacked'

/** What the index would hold, by id. */
function documentsIn(files: ReadonlyMap<string, string>) {
  const lines = [...files]
    .filter(([path]) => path.endsWith('.ndjson'))
    .flatMap(([, text]) => text.trimEnd().split('\n'))
  return lines.map((line) => JSON.parse(line))
}

describe('a bulk file', () => {
  test('has two lines for each clipping: its id, and what is known of it', async () => {
    const [action, document] = documentsIn(await unpacked('elasticsearch', [markedClipping()]))
    expect(action).toEqual({ index: { _id: '01' } })
    expect(document).toMatchObject({
      headline: 'باران در شهر بندری',
      agency: 'خبرگزاری نمونه',
      published: '2025-08-05T10:20+03:30',
      authors: ['سارا بهاری'],
      tags: ['آب و هوا'],
    })
    expect(document.text).toContain('کتاب‌های خیس')
  })

  test('has highlights with their place in the text, and those whose words are gone without', async () => {
    const [, { text, highlights }] = documentsIn(await unpacked('elasticsearch', [markedClipping()]))
    expect(text.slice(highlights[0].start, highlights[0].end)).toBe(WET_BOOKS)
    expect(highlights[1]).toMatchObject({ words: GONE, color: 'rose', note: 'از نسخهٔ پیشین' })
    expect(highlights[1]).not.toHaveProperty('start')
  })

  test('comes with a mapping that has every property of a clipping', async () => {
    const files = await unpacked('elasticsearch', [markedClipping()])
    const { mappings } = JSON.parse(fileIn(files, 'mapping.json'))
    const [, document] = documentsIn(files)
    expect(Object.keys(mappings.properties)).toEqual(expect.arrayContaining(Object.keys(document)))
    expect(Object.keys(mappings.properties.highlights.properties)).toEqual(
      expect.arrayContaining(Object.keys(document.highlights[0])),
    )
  })

  test('is cut into several, so that none is too much for one request', async () => {
    const blocks = [{ kind: 'paragraph' as const, text: 'x'.repeat(2_000_000) }]
    const files = await unpacked(
      'elasticsearch',
      [1, 2, 3, 4].map((n) => sampleClipping({ blocks }, `0${n}`)),
    )
    expect([...files.keys()].filter((path) => path.startsWith('bulk'))).toEqual([
      'bulk-0001.ndjson',
      'bulk-0002.ndjson',
    ])
    expect(documentsIn(files)).toHaveLength(8)
  })
})
