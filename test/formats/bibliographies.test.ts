import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import { clippingSchema } from '../../src/clipping/clipping-schema'
import { anyLibrary } from '../clipping/any-clipping'
import { allOf, bothWays, entriesIn, fileOf, importFacts, incoming, piecesOf } from './file'

const TO_THE_BYTE = ['ris', 'bibtex', 'biblatex', 'csl-json', 'zotero-csv', 'bookmarks']

/** Files that are nobody's. */
const NONSENSE = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => new TextEncoder().encode(text)),
  fc
    .array(
      fc.constantFrom(
        ...[
          'TY  - NEWS\r\n',
          'ER  - \r\n',
          'TI  - a\n',
          'UR  - https://a.example/\n',
          '@article{',
          '@string{',
          '{',
          '}',
          '"',
          ',',
        ],
        ...[
          'title = ',
          '\\',
          "\\'",
          '#',
          '[',
          ']',
          '{"url":',
          '"highlights":[',
          'null',
          '<A HREF="https://a.example/"',
          '>',
          '<DL>',
        ],
        ...[
          '</A>',
          '<H3>',
          'url,title\n',
          '\n',
          '\r',
          '=1+1',
          '\ufeff',
          'annotations":',
          '"target":[{"selector":[',
          '1',
          ' ',
        ],
      ),
      { maxLength: 40 },
    )
    .map((parts) => new TextEncoder().encode(parts.join(''))),
)

describe.each(TO_THE_BYTE.map((id) => [id, bothWays(id)] as const))('a %s file', (_, format) => {
  test('that comes in and goes out again is the same to the byte, whatever its texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, fc.integer({ min: 1, max: 3_000 }), async (clippings, pieceBytes) => {
        const file = await fileOf(format, clippings.map(kept))
        const again = await clippingsIn(file, pieceBytes)
        expect(again).toHaveLength(clippings.length)
        expect((await fileOf(format, again)).toString()).toBe(file.toString())
      }),
    )
  }, 60_000)

  test('gives clippings that the store takes', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (clippings) => {
        for (const clipping of await clippingsIn(await fileOf(format, clippings), 1_000)) {
          expect(clippingSchema(JSON.parse(JSON.stringify(clipping)))).toEqual({ ok: true, value: clipping })
        }
      }),
    )
  })

  async function clippingsIn(file: Uint8Array, pieceBytes: number): Promise<Clipping[]> {
    const entries = await allOf(entriesIn(format, file, pieceBytes))
    // A file without clippings may be anybody's.
    if (entries.length === 1 && entries[0]?.kind === 'failed') return []
    return entries.map((entry) => {
      if (entry.kind !== 'clipping') throw new Error(`${entry.reason} in line ${entry.line}`)
      return entry.clipping
    })
  }
})

describe.each([...TO_THE_BYTE, 'hypothesis', 'obsidian', 'omnivore'])('the reader of %s', (id) => {
  test('answers whatever bytes it is given', async () => {
    const { read } = incoming(id)
    await fc.assert(
      fc.asyncProperty(NONSENSE, fc.integer({ min: 1, max: 50 }), async (file, pieceBytes) => {
        for await (const entry of read(piecesOf(file, pieceBytes), importFacts)) {
          expect(['clipping', 'refused', 'failed']).toContain(entry.kind)
        }
      }),
      { numRuns: 500 },
    )
  })
})

/** Bookmarks of no time have the first second of 1970. */
function kept(clipping: Clipping): Clipping {
  return { ...clipping, clippedAt: Math.max(1_000, clipping.clippedAt) }
}
