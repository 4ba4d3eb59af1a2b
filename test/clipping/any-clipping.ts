import fc from 'fast-check'
import { ANNOTATION_COLORS, type Annotation } from '../../src/annotation/annotation'
import type { Article, Block } from '../../src/article/article'
import { addressOf } from '../../src/clipping/address'
import { tagsFrom } from '../../src/clipping/change'
import type { Clipping, Revision } from '../../src/clipping/clipping'
import type { FieldEdits } from '../../src/clipping/edits'
import { idAfter } from '../../src/clipping/id'

/** Text that has broken programs which take it for something else. */
const NASTY = [
  ...[
    '\u0000',
    '\ud800',
    'x\udc00',
    '\u2028',
    '\ufeff',
    '\u202e',
    '\u200c',
    '👩‍👩‍👧',
    '\r\n',
    '\t',
    '"',
    '\\',
    '\\u0000',
  ],
  ...['__proto__', 'constructor', '{"count":0}', '],"count":0}', ',{}', '{"format":"borideh"}', 'null', '</script>'],
  ...['=1+1', "'; DROP TABLE clippings", '../../etc/passwd', '%s%n', 'می‌خواهم', 'İI ıi', 'ﷺ', 'א\u0301', '٠١٢'],
]

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...NASTY))
const text = anyText.filter((one) => one !== '')
const texts = fc.array(text, { maxLength: 3 })
const moment = fc.integer({ min: 0, max: 4_102_444_800_000 })
const scope = fc.constantFrom<Clipping['scope']>('article', 'selection')
const url = fc.webUrl({ withQueryParameters: true, withFragments: true })
const direction = fc.constantFrom('rtl' as const, 'ltr' as const)
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map(dayOf)

const block: fc.Arbitrary<Block> = fc
  .record({ kind: fc.constantFrom('paragraph' as const, 'heading' as const, 'quote' as const), text: anyText })
  .map((one) => ({ ...one, marks: [{ kind: 'strong' as const, start: 0, end: one.text.length }] }))

const article = (at: string): fc.Arbitrary<Article> =>
  fc.record(
    {
      url: fc.constant(at),
      site: fc.record({ host: text, name: text, agency: fc.record({ name: text, aliases: texts }) }),
      lang: fc.constantFrom('fa', 'az-Latn'),
      dir: direction,
      headline: text,
      lead: text,
      authors: fc.array(fc.record({ name: text, role: fc.constant('reporter' as const) }), { maxLength: 2 }),
      published: fc.record({
        iso: day,
        raw: anyText,
        calendar: fc.constant('persian' as const),
        precision: fc.constant('day' as const),
        source: fc.constant('label' as const),
      }),
      section: texts,
      keywords: texts,
      newsCode: text,
      blocks: fc.array(block, { minLength: 1, maxLength: 3 }),
      sources: fc.constant({ headline: 'dom' as const }),
    },
    { requiredKeys: ['url', 'site', 'dir', 'headline', 'blocks', 'sources'] },
  )

const revision = (at: string): fc.Arbitrary<Revision> =>
  fc.record(
    { article: article(at), scope, clippedAt: moment, trashedAt: moment },
    { requiredKeys: ['article', 'scope', 'clippedAt'] },
  )

const edits: fc.Arbitrary<FieldEdits> = fc.record(
  { headline: text, lead: anyText, published: day, authors: texts, agency: anyText, section: texts, newsCode: anyText },
  { requiredKeys: ['headline'] },
)

const annotation: fc.Arbitrary<Annotation> = fc
  .record({ number: fc.nat(), exact: text, around: anyText, color: fc.constantFrom(...ANNOTATION_COLORS), at: moment })
  .chain(({ number, exact, around, color, at }) =>
    fc.record(
      {
        id: fc.constant(`A${number}`),
        quote: fc.constant({
          exact,
          prefix: around,
          suffix: '',
          hints: {
            page: [1, 1 + exact.length] as [number, number],
            copy: { revision: 0, start: 0, end: exact.length },
          },
        }),
        color: fc.constant(color),
        note: text,
        tags: texts.map(tagsFrom),
        createdAt: fc.constant(at),
        updatedAt: moment,
        trashedAt: moment,
      },
      { requiredKeys: ['id', 'quote', 'color', 'tags', 'createdAt', 'updatedAt'] },
    ),
  )

/** Every clipping that can be kept, hostile text and all. */
export const anyClipping: fc.Arbitrary<Clipping> = fc
  .tuple(url, moment, fc.uint8Array({ minLength: 10, maxLength: 10 }))
  .chain(([at, now, random]) =>
    fc.record(
      {
        id: fc.constant(idAfter(undefined, { now, random })),
        address: fc.constant(addressOf(at)),
        scope,
        article: article(at),
        edits,
        clippedAt: moment,
        rev: fc.integer({ min: 1, max: 1_000 }),
        tags: texts.map(tagsFrom),
        note: text,
        annotations: fc.uniqueArray(annotation, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
        revisions: fc.array(revision(at), { maxLength: 2 }),
        state: fc.constantFrom('unread' as const, 'read' as const, 'archived' as const),
        starred: fc.boolean(),
        trashedAt: moment,
      },
      {
        requiredKeys: [
          ...(['id', 'address', 'scope', 'article', 'clippedAt', 'rev', 'tags', 'revisions', 'state'] as const),
          'starred',
        ],
      },
    ),
  )

/** Clippings of different pages. */
export const anyLibrary: fc.Arbitrary<Clipping[]> = fc.uniqueArray(anyClipping, {
  maxLength: 5,
  selector: ({ address }) => address,
})

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
