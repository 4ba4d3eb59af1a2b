import { describe, expect, test } from 'vitest'
import { clippingsOf, entriesOf, onlyClippingOf } from './bibliography'

const annotation = (parts: object) => ({
  id: 'x',
  created: '2024-03-09T10:00:00.000+00:00',
  updated: '2024-03-09T10:00:00.000+00:00',
  user: 'acct:someone@annotate.example',
  uri: 'https://k.example/1',
  text: '',
  tags: [],
  document: { title: ['Rain on the coast'] },
  target: [
    {
      source: 'https://k.example/1',
      selector: [
        { type: 'TextPositionSelector', start: 10, end: 20 },
        { type: 'TextQuoteSelector', exact: 'it rained', prefix: 'For days ', suffix: ' here.' },
      ],
    },
  ],
  ...parts,
})

describe('annotations of Hypothesis', () => {
  test('are the marks of their pages, each page once', async () => {
    const file = {
      export_date: '2024-03-10T00:00:00Z',
      export_userid: 'acct:someone@annotate.example',
      client_version: '1.0',
      annotations: [
        annotation({ text: 'check', tags: ['quote'] }),
        annotation({ target: [{ source: 'https://k.example/1' }], text: 'of the page', tags: ['weather'] }),
        annotation({ references: ['x'], text: 'an answer' }),
        annotation({ uri: 'https://k.example/2', document: { title: 'Wind' } }),
        annotation({ uri: 'urn:x-pdf:1', document: {} }),
      ],
    }
    expect(await entriesOf('hypothesis', JSON.stringify(file, undefined, 1))).toMatchObject([
      {
        kind: 'clipping',
        clipping: {
          address: 'https://k.example/1',
          note: 'of the page',
          tags: ['weather'],
          annotations: [
            {
              quote: { exact: 'it rained', prefix: 'For days ', suffix: ' here.', hints: {} },
              note: 'check',
              tags: ['quote'],
              createdAt: Date.UTC(2024, 2, 9, 10),
            },
          ],
          article: { headline: 'Rain on the coast' },
        },
      },
      { kind: 'clipping', clipping: { address: 'https://k.example/2' } },
      { kind: 'refused', reason: 'noAddress' },
    ])
  })

  test('come in as the interface for programs gives them, too', async () => {
    const clipping = await onlyClippingOf('hypothesis', JSON.stringify({ total: 1, rows: [annotation({})] }))
    expect(clipping.annotations).toHaveLength(1)
  })

  test('have the same ids whenever they come in', async () => {
    const file = JSON.stringify({ annotations: [annotation({}), annotation({ text: 'b' }), annotation({})] })
    const [first, second] = [await onlyClippingOf('hypothesis', file), await onlyClippingOf('hypothesis', file)]
    expect(second.annotations).toEqual(first.annotations)
    expect(new Set(first.annotations?.map(({ id }) => id)).size).toBe(3)
  })
})

describe('highlights of Obsidian’s Web Clipper', () => {
  test('are the marks of their pages', async () => {
    const file = [
      {
        url: 'https://k.example/1',
        title: 'Rain',
        highlights: [{ text: '<p>it <b>rained</b> &amp; rained</p>', timestamp: '2024-03-09T10:00:00.000Z' }],
      },
      {
        url: 'https://k.example/2',
        highlights: [{ content: 'wind', id: '1709978400000', notes: ['a', 'b'], xpath: '/html' }],
      },
      { url: 'https://k.example/3', highlights: [] },
    ]
    expect(await entriesOf('obsidian', JSON.stringify(file))).toMatchObject([
      {
        clipping: {
          article: { headline: 'Rain' },
          clippedAt: Date.UTC(2024, 2, 9, 10),
          annotations: [{ quote: { exact: 'it rained & rained' }, createdAt: Date.UTC(2024, 2, 9, 10) }],
        },
      },
      { clipping: { article: { headline: 'wind' }, annotations: [{ note: 'a\n\nb', createdAt: 1_709_978_400_000 }] } },
      { kind: 'refused', reason: 'noTitle' },
    ])
  })
})

describe('a list of Omnivore’s', () => {
  test('has labels, states and dates', async () => {
    const file = [
      {
        id: 'b',
        slug: 'rain-1',
        title: 'Rain',
        description: 'it rains',
        author: 'Erika Muster',
        url: 'https://k.example/1',
        state: 'Archived',
        readingProgress: 100,
        labels: ['weather', { name: 'coast' }],
        savedAt: '2024-03-09T10:00:00.000Z',
        publishedAt: '2024-03-08T19:19:56.000Z',
        highlights: [{ quote: 'it rains', annotation: 'note', color: 'green', createdAt: '2024-03-09T11:00:00.000Z' }],
      },
    ]
    expect(await clippingsOf('omnivore', JSON.stringify(file))).toMatchObject([
      {
        state: 'archived',
        tags: ['weather', 'coast'],
        clippedAt: Date.UTC(2024, 2, 9, 10),
        annotations: [{ quote: { exact: 'it rains' }, color: 'green', note: 'note' }],
        article: {
          headline: 'Rain',
          lead: 'it rains',
          authors: [{ name: 'Erika Muster' }],
          published: { iso: '2024-03-08T19:19:56Z', precision: 'second', zone: 'given' },
        },
      },
    ])
  })
})
