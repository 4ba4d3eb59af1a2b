import { describe, expect, test } from 'vitest'
import { entriesOf, fullClipping, onlyClippingOf, textOf } from './bibliography'
import { allOf, importFacts, incoming } from './file'

const EVERY = ['ris', 'bibtex', 'csl-json', 'zotero-csv', 'bookmarks', 'hypothesis', 'obsidian', 'omnivore']

/** One sound entry in each. */
const SOUND = new Map([
  ['ris', 'TY  - NEWS\r\nTI  - Stürme\r\nUR  - https://k.example/1\r\nER  - \r\n'],
  ['bibtex', '@misc{a, title = {Stürme}, url = {https://k.example/1}}\n'],
  ['csl-json', '[{"title":"Stürme","URL":"https://k.example/1"}]'],
  ['zotero-csv', 'title,url\nStürme,https://k.example/1\n'],
  ['bookmarks', `<a href="https://k.example/">a</a><dd>${'x<>'.repeat(500_000)}`],
  ['bookmarks', '<DL><DT><A HREF="https://k.example/1">Stürme</A></DL>'],
  ['hypothesis', '{"annotations":[{"uri":"https://k.example/1","text":"Stürme","tags":[]}]}'],
  ['obsidian', '[{"url":"https://k.example/1","title":"Stürme","highlights":[]}]'],
  ['omnivore', '[{"slug":"a","url":"https://k.example/1","title":"Stürme","labels":[]}]'],
])

describe.each(EVERY)('the reader of %s', (id) => {
  const sound = SOUND.get(id) ?? ''

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 with its bytes the other way', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('takes %s', async (_, saved) => {
    for (const pieceBytes of [1, 3, 65_536]) {
      expect(await entriesOf(id, saved(sound), pieceBytes)).toMatchObject([
        { kind: 'clipping', clipping: { address: 'https://k.example/1', article: { headline: 'Stürme' } } },
      ])
    }
  })

  test.each([
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['an encoding of one byte a letter', (text: string) => Buffer.from(text, 'latin1')],
    ['no letters at all', () => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1')],
  ])('guesses at no letters: %s', async (_, saved) => {
    expect((await entriesOf(id, saved(sound))).at(-1)).toMatchObject({ kind: 'failed', reason: 'fileEncoding' })
  })

  test.each([
    ['nothing', ''],
    ['a text', 'باران در شهر بندری\n'],
    ['a JSON of another kind', '{"a":{"b":[1,2,3]}}'],
    ['a page', '<!doctype html><p>باران</p>'],
  ])('says of a file with %s that it is foreign', async (_, file) => {
    expect(await entriesOf(id, file)).toEqual([{ kind: 'failed', reason: 'fileForeign', line: 1 }])
  })

  test('says of a file that goes away that it has gone', async () => {
    async function* pulledOut() {
      yield new TextEncoder().encode(sound.slice(0, -2))
      throw new DOMException('', 'NotReadableError')
    }
    const entries = await allOf(incoming(id).read(pulledOut(), importFacts))
    expect(entries.at(-1)).toMatchObject({ kind: 'failed', reason: 'fileUnreadable' })
  })
})

test.each(['csl-json', 'hypothesis', 'obsidian', 'omnivore'])(
  '%s: what is twenty thousand brackets deep is passed over',
  async (id) => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000)
    const file = (SOUND.get(id) ?? '')
      .replace('"https', `"",\n"deep":${deep},"url":"https`)
      .replace('"",', '"https://k.example/1",')
    expect(await entriesOf(id, file)).toMatchObject([{ kind: 'clipping' }])
  },
)

test.each([
  ['ris', 'TY  - NEWS\r\nTI  - a\r\nN1  - '],
  ['bibtex', '@misc{a, title = {'],
  ['csl-json', '[{"title":"'],
  ['zotero-csv', 'title,url\n"'],
])(
  '%s: an entry that never ends is given up, and nothing of it is held',
  async (id, begins) => {
    const read = incoming(id).read(endless(begins, 12), importFacts)
    const entries = await allOf(read)
    const reasons = entries.map((entry) => (entry.kind === 'clipping' ? 'none' : entry.reason))
    expect(['tooLarge', 'fileTooLarge', 'cut']).toContain(reasons.at(-1))
  },
  60_000,
)

test.each(['ris', 'biblatex', 'csl-json', 'zotero-csv', 'bookmarks'])(
  '%s: two million letters and ten thousand tags make one entry, and come in as one or are refused with a reason',
  async (id) => {
    const clipping = {
      ...fullClipping(),
      note: 'ب'.repeat(2_100_000),
      tags: Array.from({ length: 10_000 }, (_, at) => `tag ${at}`),
    }
    const entries = await entriesOf(id, await textOf(id, [clipping]))
    expect(entries).toMatchObject([{ kind: 'refused', reason: 'tooLarge' }])
    const fewer = { ...clipping, note: 'ب'.repeat(100_000), tags: clipping.tags.slice(0, 1_000) }
    expect((await onlyClippingOf(id, await textOf(id, [fewer]))).tags).toHaveLength(1_000)
  },
  60_000,
)

/** Texts that a pattern or a loop with a second loop in it would look through for minutes. */
test.each([
  ['ris', `TY  - NEWS\n${'KW  - a;;;;;;;;\n'.repeat(100_000)}ER  - \n`],
  ['ris', `TY  - NEWS\nN1  - ${'<'.repeat(1_000_000)}\nER  - \n`],
  ['ris', `TY  - NEWS\nAU  - ${' ,'.repeat(300_000)}\nDA  - ${'1/'.repeat(300_000)}\nER  - \n`],
  ['bibtex', '@'.repeat(300_000)],
  ['bibtex', `@misc{a, title = {${'{'.repeat(200_000)}${'}'.repeat(200_000)}}}`],
  ['bibtex', `@misc{a, title = {${"\\'".repeat(200_000)}}}`],
  ['bibtex', `@misc{a, author = {${'a and '.repeat(200_000)}}}`],
  ['bibtex', '@misc{a,\n'.repeat(100_000)],
  ['bibtex', `@string{a = "x"}@misc{b, title = ${'a # '.repeat(200_000)}a}`],
  ['csl-json', `[${'{"'.repeat(300_000)}`],
  ['csl-json', `[{"keyword":"${',;'.repeat(200_000)}"}]`],
  ['zotero-csv', `title,url\n${'"'.repeat(300_001)}`],
  ['zotero-csv', `title,url\n${',a'.repeat(1_000_000)}`],
  ['bookmarks', '<'.repeat(300_000)],
  ['bookmarks', '<a href="'.repeat(200_000)],
  ['bookmarks', '<DL><H3>a</H3>'.repeat(100_000)],
])(
  '%s: a file that is made to take long does not',
  async (id, file) => {
    expect((await entriesOf(id, file)).length).toBeGreaterThan(0)
  },
  60_000,
)

/** Megabytes of one letter behind a beginning. */
async function* endless(begins: string, megabytes: number): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(begins.padEnd(20_000, 'a'))
  for (let at = 0; at < megabytes; at += 1) yield new Uint8Array(1_000_000).fill(0x61)
}
