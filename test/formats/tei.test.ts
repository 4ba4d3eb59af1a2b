import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/article/article'
import { type Clipping, clippingOf } from '../../src/clipping/clipping'
import { storyTextOf } from '../../src/clipping/story-text'
import { anyClipping } from '../clipping/any-clipping'
import { sampleArticle, sampleClipping } from '../clipping/sample'
import { GONE, markedClipping, markOn, WET_BOOKS } from './marked'
import { fileIn, unpacked } from './unpacked'
import { elementsIn, type Seen } from './xml/well-formed'

async function documentOf(clipping: Clipping): Promise<{ xml: string; elements: Seen[] }> {
  const xml = fileIn(await unpacked('tei', [clipping]), '.xml')
  return { xml, elements: elementsIn(xml) }
}

function texts(elements: readonly Seen[], name: string): string[] {
  return elements.filter((element) => element.name === name).map(({ text }) => text)
}

function withoutLead(blocks: Block[]): Clipping {
  const { lead: _lead, ...article } = sampleArticle({ blocks })
  return clippingOf(article, { id: '01', now: 1_000 })
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

  test.each([
    ['nothing but a picture', [{ kind: 'image' as const, text: '', url: 'https://khabar.example/rain.jpg' }]],
    ['nothing but an empty line', [{ kind: 'paragraph' as const, text: '' }]],
    ['no blocks', []],
  ])('with %s has an empty paragraph, because there must be something', async (_, blocks) => {
    const { xml } = await documentOf(withoutLead(blocks))
    expect(xml).toMatch(/<head type="main">[^<]*<\/head><p\/>/)
  })

  test('with a lead or a heading needs no empty paragraph', async () => {
    expect((await documentOf(sampleClipping({ blocks: [] }))).xml).not.toContain('<p/>')
    const headed = await documentOf(withoutLead([{ kind: 'heading', text: 'The bridge' }]))
    expect(headed.xml).not.toContain('<p/>')
  })

  test('says who did what as TEI says it: authors, editors, translators and others', async () => {
    const { xml } = await documentOf(
      sampleClipping({
        authors: [
          { name: 'Ada', role: 'reporter' },
          { name: 'Ben', role: 'editor' },
          { name: 'Cem', role: 'translator' },
          { name: 'Dia', role: 'photographer' },
        ],
      }),
    )
    const people =
      '<author role="reporter">Ada</author><editor role="editor">Ben</editor><editor role="translator">Cem</editor>' +
      '<respStmt><resp>photographer</resp><persName>Dia</persName></respStmt>'
    expect(xml.split(people)).toHaveLength(3)
  })

  test('says of a date in which calendar the page has it, and what calendar that is', async () => {
    const { xml } = await documentOf(markedClipping())
    expect(xml).toContain(
      '<date type="published" when="2025-08-05T10:20:00+03:30" calendar="#persian">۱۴ مرداد ۱۴۰۴ - ۱۰:۲۰</date>',
    )
    expect(xml).toMatch(
      /<calendarDesc><calendar xml:id="persian"><p xml:lang="en">[^<]+<\/p><\/calendar><\/calendarDesc>/,
    )
  })

  test('names no calendar of a date without words, nor the one that TEI takes for granted', async () => {
    const empty = { iso: '2025-08-05', raw: '\n', calendar: 'persian', precision: 'day', source: 'meta' } as const
    const modified = { ...empty, raw: '5 August 2025', calendar: 'gregory' } as const
    const { xml } = await documentOf(sampleClipping({ published: empty, modified }))
    expect(xml).not.toContain('calendar')
  })

  test.each([
    ['year', 'persian', '2024-06-01', '2024-03-20', '2025-03-20'],
    ['month', 'persian', '2024-06-01', '2024-05-21', '2024-06-20'],
    ['year', 'islamic-umalqura', '2024-06-01', '2023-07-19', '2024-07-06'],
  ] as const)(
    'has a %s of the %s calendar from its first day to its last',
    async (precision, calendar, iso, first, last) => {
      const published = { iso, raw: 'x', calendar, precision, source: 'meta' } as const
      const { xml } = await documentOf(sampleClipping({ published }))
      expect(xml).toContain(`notBefore="${first}" notAfter="${last}"`)
      expect(xml).not.toContain('when="2024')
    },
  )

  test('names every language that it says something in', async () => {
    const { elements } = await documentOf(
      sampleClipping({
        kickers: [{ text: 'Rain', lang: 'en', dir: 'ltr' }],
        blocks: [
          { kind: 'paragraph', text: 'Yağmur.', lang: 'tr', dir: 'ltr' },
          { kind: 'quote', text: 'Rain.', lang: 'en', dir: 'ltr' },
        ],
      }),
    )
    const languages = elements.filter(({ name }) => name === 'language')
    expect(languages.map(({ attributes }) => attributes.get('ident'))).toEqual(['fa', 'en', 'tr'])
  })

  test('says where the page is, by its short address too, and when it was kept', async () => {
    const { xml } = await documentOf(sampleClipping({ shortUrl: 'https://khabar.example/x/1' }))
    expect(xml).toContain('<ref type="short" target="https://khabar.example/x/1">https://khabar.example/x/1</ref>')
    expect(xml).toContain('<note type="accessed"><date when="1970-01-01T00:00:01.000Z"/></note>')
  })

  test('says of itself where it comes from, and in what language its styles are', async () => {
    const { elements, xml } = await documentOf(sampleClipping())
    expect(texts(elements, 'projectDesc')[0]).toContain('Borideh')
    expect(xml).toContain('<styleDefDecl scheme="css"/>')
  })

  test('has what a picture shows as its heading, and who made it as its byline', async () => {
    const url = 'https://khabar.example/rain.jpg'
    const { xml } = await documentOf(
      sampleClipping({ images: [{ url, alt: 'A street', caption: 'Rain', credit: 'Ada' }] }),
    )
    expect(xml).toContain(
      `<figure><graphic url="${url}"/><head>Rain</head><figDesc>A street</figDesc><byline>Ada</byline></figure>`,
    )
  })

  test('gives every id once, and every pointer within it leads to one', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyMarked, async (clipping) => {
        const { elements } = await documentOf(clipping)
        const ids = elements.flatMap(({ attributes }) => attributes.get('xml:id') ?? [])
        const pointers = elements.flatMap(({ attributes }) => pointersIn(attributes))
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toEqual(expect.arrayContaining(pointers))
      }),
      { numRuns: 60 },
    )
  })
})

/** With highlights that lie anywhere in its text, over one another and over several passages. */
const anyMarked = fc
  .tuple(anyClipping, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 90 })), { maxLength: 4 }))
  .map(([clipping, places]): Clipping => {
    const { edits: _, ...kept } = clipping
    const { text } = storyTextOf(kept.article, kept.article)
    const words = places.map(([at, length]) => text.slice(at % text.length).slice(0, length))
    return { ...kept, annotations: words.map((exact, at) => markOn(kept, exact, { id: `own ${at}` })) }
  })

/** The ids to which attributes of an element point. */
function pointersIn(attributes: ReadonlyMap<string, string>): string[] {
  const pointers = ['target', 'calendar'].map((name) => attributes.get(name) ?? '')
  return pointers.flatMap((pointer) => {
    const [, inside = ''] = /^#(?:range\()?([^)]+)/.exec(pointer) ?? []
    return inside === '' ? [] : inside.split(',')
  })
}
