import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/clipping/parse'
import { sampleArticle } from './sample'

const full = sampleArticle({
  canonicalUrl: 'https://khabar.example/1024',
  headlines: [{ text: 'باران در شهر بندری', source: 'h1' }],
  attribution: { text: 'به گزارش خبرگزاری نمونه', agency: { name: 'خبرگزاری نمونه' }, via: ['ایستگاه هواشناسی'] },
  published: {
    iso: '2025-08-05T14:30+03:30',
    raw: '۱۴ مرداد ۱۴۰۴',
    calendar: 'persian',
    precision: 'minute',
    source: 'label',
    zone: 'presumed',
  },
  quotes: [{ text: 'کنار پنجره', speaker: 'سارا', block: 1 }],
  damage: [{ kind: 'lostJoiner', text: 'خیس', block: 1, start: 3 }],
  truncated: true,
})

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([])
})

test('an article that came over a message is the article that was sent', () => {
  expect(parseArticle(JSON.parse(JSON.stringify(full)))).toEqual({ ok: true, value: full })
})

test('properties that no article has are left behind', () => {
  const raw = JSON.parse(
    `{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},${JSON.stringify(full).slice(1)}`,
  )
  expect(parseArticle({ ...raw, isAdmin: true })).toEqual({ ok: true, value: full })
})

test('only an article’s own properties count', () => {
  expect(parseArticle(Object.create(full))).toEqual({ ok: false, reason: 'badRequest' })
})

describe('a link that runs something is left out, with what hangs on it', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    '//a.example',
    '',
  ])('%s', (url) => {
    const raw = {
      ...full,
      canonicalUrl: url,
      images: [{ url }, { url: 'https://khabar.example/rain.jpg' }],
      related: [{ title: 'خبر', url }],
      blocks: [{ kind: 'paragraph', text: 'متن', marks: [{ kind: 'link', start: 0, end: 3, href: url }] }],
      quotes: [],
      damage: [],
    }
    const read = parseArticle(raw)
    expect(read).toMatchObject({
      ok: true,
      value: {
        images: [{ url: 'https://khabar.example/rain.jpg' }],
        related: [],
        blocks: [{ marks: [{ kind: 'link' }] }],
      },
    })
    expect(JSON.stringify(read)).not.toContain(url === '' ? '"href"' : url)
  })

  test('and a page whose own address is no web address is refused', () => {
    expect(parseArticle({ ...full, url: 'javascript:alert(1)' })).toEqual({ ok: false, reason: 'badRequest' })
  })
})

describe('is refused', () => {
  test.each([
    ['an article without a headline', { headline: undefined }],
    ['an empty headline', { headline: '' }],
    ['an article without a story', { blocks: [] }],
    ['a story that is no list', { blocks: 'text' }],
    ['a kind of block that there is not', { blocks: [{ kind: 'script', text: 'x' }] }],
    ['a quotation from nowhere', { quotes: [{ text: 'x', block: 2 }] }],
    [
      'a mark that goes past its text',
      { blocks: [{ kind: 'paragraph', text: 'x', marks: [{ kind: 'em', start: 0, end: 2 }] }] },
    ],
    ['a direction that there is not', { dir: 'auto' }],
    ['a number in place of a text', { lead: 7 }],
  ])('%s', (_, parts) => {
    expect(parseArticle({ ...full, quotes: [], damage: [], ...parts })).toEqual({ ok: false, reason: 'badRequest' })
  })
})

test.each(['2025-02-30', '2025-13-01', '2025-08-05T25:00', 'yesterday', '99999-01-01'])(
  'a date that does not exist is left out: %s',
  (iso) => {
    const read = parseArticle({ ...full, published: { ...full.published, iso } })
    expect(read).toMatchObject({ ok: true })
    expect(read.ok && read.value.published).toBeUndefined()
  },
)

test('an article of more than 5 MB is too large', () => {
  const block = (text: string) => ({ ...full, blocks: [{ kind: 'paragraph', text }], quotes: [], damage: [] })
  expect(parseArticle(block('ب'.repeat(2_400_000))).ok).toBe(true)
  expect(parseArticle(block('ب'.repeat(2_600_000)))).toEqual({ ok: false, reason: 'tooLarge' })
})

test('an article with a circle in it comes out without', () => {
  const circle: Record<string, unknown> = { ...full }
  circle.self = circle
  expect(parseArticle(circle)).toEqual({ ok: true, value: full })
})

test('nothing that a message can hold makes reading it break', () => {
  const garbage = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true })
  fc.assert(
    fc.property(garbage, (raw) => {
      expect(parseArticle(raw).ok).toBe(false)
    }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(full)), garbage, (field, value) => {
      const read = parseArticle({ ...full, [field]: value })
      expect(read.ok || read.reason === 'badRequest').toBe(true)
    }),
  )
})
