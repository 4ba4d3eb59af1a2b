import { describe, expect, test } from 'vitest'
import { obsidianTag } from '../../src/formats/markdown/front-matter'
import { sampleClipping } from '../clipping/sample'
import { GONE, markedClipping, WET_BOOKS } from './marked'
import { fileIn, unpacked } from './unpacked'

type Clippings = Parameters<typeof unpacked>[1]

async function noteOf(clipping: Clippings[number]): Promise<string> {
  return fileIn(await unpacked('markdown', [clipping]), '.md')
}

async function storyOf(article: Parameters<typeof sampleClipping>[0]): Promise<string> {
  const note = await noteOf(sampleClipping({ kickers: [], headline: 'Rain', lead: '', ...article }))
  return note.slice(note.indexOf('# Rain\n\n') + 8).trimEnd()
}

function paragraph(
  text: string,
  marks?: { kind: 'strong' | 'em' | 'link'; start: number; end: number; href?: string }[],
) {
  return { blocks: [{ kind: 'paragraph' as const, text, ...(marks && { marks }) }] }
}

describe('a note in Markdown', () => {
  test('has the properties that Obsidian knows, in its order', async () => {
    const [, front = ''] = (await noteOf(markedClipping())).split('---\n')
    expect(front.split('\n').slice(0, 10)).toEqual([
      'title: "باران در شهر بندری"',
      'source: "https://khabar.example/news/1024/rain"',
      'author:',
      '  - "سارا بهاری"',
      'published: 2025-08-05',
      'created: 1970-01-01',
      'description: "بارش پیوسته خیابان‌ها را خلوت کرد."',
      'tags:',
      '  - "آب-و-هوا"',
      'tag_names:',
    ])
    expect(front).toContain('published_as_printed: "۱۴ مرداد ۱۴۰۴ - ۱۰:۲۰"\n')
  })

  test('has highlights in the text and, with colour, tags and notes, in a list below', async () => {
    const note = await noteOf(markedClipping())
    expect(note).toContain(`مردم گفته‌اند که ==${WET_BOOKS}== می‌گذارند.`)
    expect(note).toContain(`## Highlights\n\n- ==${WET_BOOKS}== (green) #کتاب\n\n  کدام کتاب‌ها؟\n`)
  })

  test('lists a highlight whose words are gone', async () => {
    expect(await noteOf(markedClipping())).toContain(`- ==${GONE}== (rose, Not in this text)\n\n  از نسخهٔ پیشین\n`)
  })

  test('says what it says of itself in the language of the reader', async () => {
    const note = fileIn(await unpacked('markdown', [markedClipping()], { lang: 'fa' }), '.md')
    expect(note).toContain('## برجسته‌ها\n')
    expect(note).toContain('(صورتی، در این متن نیست)')
  })

  test('has links, emphasis, lists and tables', async () => {
    const marks = [
      { kind: 'strong' as const, start: 0, end: 4 },
      { kind: 'link' as const, start: 8, end: 14, href: 'https://x.example/a b' },
    ]
    expect(await storyOf(paragraph('Rain on bridge', marks))).toBe('**Rain** on [bridge](<https://x.example/a%20b>)')
    expect(await storyOf({ blocks: [{ kind: 'list', text: 'one\n- two' }] })).toBe('- one\n- \\- two')
    expect(await storyOf({ blocks: [{ kind: 'heading', text: 'The\nbridge', level: 3 }] })).toBe('### The bridge')
    expect(await storyOf({ blocks: [{ kind: 'quote', text: 'a\nb' }] })).toBe('> a\\\n> b')
    expect(await storyOf({ blocks: [{ kind: 'table', text: '', rows: [['a|b', 'c'], ['d']] }] })).toBe(
      '| a\\|b | c |\n| --- | --- |\n| d |  |',
    )
  })

  test('leaves out emphasis that some would show as asterisks', async () => {
    expect(await storyOf(paragraph('«متن»بعد', [{ kind: 'strong', start: 0, end: 5 }]))).toBe('«متن»بعد')
    expect(await storyOf(paragraph('«متن» بعد', [{ kind: 'strong', start: 0, end: 5 }]))).toBe('**«متن»** بعد')
  })
})

describe('what means something in Markdown means itself', () => {
  test.each([
    ['---', '\\---'],
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['۱. الف', '۱. الف'],
    ['(a) b', '(a\\) b'],
    ['# a', '\\# a'],
    ['a #b', 'a \\#b'],
    ['[[a]]', '\\[\\[a\\]\\]'],
    ['![a](b)', '\\!\\[a\\](b)'],
    ['<b>', '\\<b\\>'],
    ['```', '\\`\\`\\`'],
    ['a_b*c', 'a\\_b\\*c'],
    ['==a==', '\\=\\=a\\=\\='],
    ['%%a%%', '\\%\\%a\\%\\%'],
    ['a = b, 5 %', 'a = b, 5 %'],
    ['R&D &amp; x & y', 'R\\&D \\&amp; x & y'],
    ['$x$ ~a~ ^b^', '\\$x\\$ \\~a\\~ \\^b\\^'],
    ['@key', '\\@key'],
    ['|a|', '\\|a\\|'],
    [': a', '\\: a'],
    ['\\begin{x}', '\\\\begin\\{x\\}'],
    ['a\n---\n    b', 'a\\\n\\---\\\nb'],
    ['\u0000\ud800', '\ufffd\ufffd'],
  ])('%j', async (text, written) => {
    expect(await storyOf(paragraph(text))).toBe(written)
  })

  test.each([
    ['a "b" \\ c', '"a \\"b\\" \\\\ c"'],
    ['---', '"---"'],
    ['a\nb: c', '"a\\nb: c"'],
    ['\u2028\u0085\ufeff', '"\\u2028\\u0085\\ufeff"'],
    ['\ta', '" a"'],
  ])('in a property, too: %j', async (headline, quoted) => {
    expect(await noteOf(sampleClipping({ headline }))).toContain(`title: ${quoted}\n`)
  })
})

test.each([
  ['آب و هوا', 'آب-و-هوا'],
  ['کتاب‌خانه', 'کتاب-خانه'],
  ['2025', '_2025'],
  ['a/b', 'a/b'],
  ['#x [y]', 'x-y'],
  ['!', '-'],
])('a tag is what Obsidian takes as one: %s', (tag, taken) => {
  expect(obsidianTag(tag)).toBe(taken)
})
