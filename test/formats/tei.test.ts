import { describe, expect, test } from 'vitest'
import { sampleClipping } from '../clipping/sample'
import { GONE, markedClipping, WET_BOOKS } from './marked'
import { fileIn, unpacked } from './unpacked'
import { elementsIn, type Seen } from './xml/well-formed'

async function documentOf(
  clipping: Parameters<typeof unpacked>[1][number],
): Promise<{ xml: string; elements: Seen[] }> {
  const xml = fileIn(await unpacked('tei', [clipping]), '.xml')
  return { xml, elements: elementsIn(xml) }
}

function texts(elements: readonly Seen[], name: string): string[] {
  return elements.filter((element) => element.name === name).map(({ text }) => text)
}

describe('a TEI document', () => {
  test('has in its header what Voyant looks for, and what is known of the article', async () => {
    const { elements } = await documentOf(markedClipping())
    const [header] = elements.filter(({ name }) => name === 'teiHeader')
    expect(texts(elements, 'title')[0]).toBe('باران در شهر بندری')
    expect(texts(elements, 'author')[0]).toBe('سارا بهاری')
    expect(texts(elements, 'term')).toEqual(['شهر', 'باران', 'بندر', 'آب و هوا'])
    expect(header?.text).toContain('خبرگزاری نمونه')
    const date = elements.find(({ attributes }) => attributes.get('type') === 'published')
    expect(date?.attributes.get('when')).toBe('2025-08-05T10:20:00+03:30')
    expect(date?.text).toBe('۱۴ مرداد ۱۴۰۴ - ۱۰:۲۰')
  })

  test('has the story in its text and the highlights beside it', async () => {
    const { xml, elements } = await documentOf(markedClipping())
    const [text] = elements.filter(({ name }) => name === 'text')
    expect(text?.attributes.get('style')).toBe('direction: rtl')
    expect(text?.text).toContain('مردم گفته‌اند که کتاب‌های خیس را کنار پنجره می‌گذارند.')
    expect(text?.text).not.toContain('کدام کتاب‌ها؟')
    expect(xml).toContain(`<anchor xml:id="h1-from"/>${WET_BOOKS}<anchor xml:id="h1-to"/>`)
    expect(texts(elements, 'note')).toEqual(expect.arrayContaining([WET_BOOKS, 'کدام کتاب‌ها؟', 'کتاب', 'green']))
  })

  test('has highlights whose words are gone on the text as a whole', async () => {
    const { elements } = await documentOf(markedClipping())
    const whole = elements.find(({ attributes }) => attributes.get('target') === '#text')
    expect(whole?.text).toContain(GONE)
    expect(whole?.attributes.get('xml:id')).toBe('h2')
  })

  test('begins a division at every heading', async () => {
    const { xml } = await documentOf(
      sampleClipping({
        lead: 'Rain.',
        blocks: [
          { kind: 'paragraph', text: 'Rain.' },
          { kind: 'heading', text: 'The bridge', level: 2 },
          { kind: 'list', text: 'one\ntwo' },
          { kind: 'table', text: '', rows: [['a', 'b']] },
        ],
      }),
    )
    expect(xml).toContain('<p rend="lead">Rain.</p>')
    expect(xml).toMatch(
      /<div><head>The bridge<\/head><list><item>one<\/item><item>two<\/item><\/list><table><row><cell>a<\/cell><cell>b<\/cell><\/row><\/table>\s*<\/div>/,
    )
  })

  test('without paragraphs has an empty one, because there must be something', async () => {
    const { xml } = await documentOf(sampleClipping({ lead: '', blocks: [] }))
    expect(xml).toMatch(/<head type="main">[^<]*<\/head><p\/>/)
  })
})
