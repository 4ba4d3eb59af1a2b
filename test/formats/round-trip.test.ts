import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import { formats } from '../../src/formats/index'
import { anyClipping, anyLibrary } from '../clipping/any-clipping'
import { sampleClipping } from '../clipping/sample'
import { allOf, endOf, entriesIn, fileOf, importFacts, one, type ReadableFormat, readable } from './file'

const story = { kind: 'paragraph' as const, text: 'باران خیابان‌ها را خلوت کرد. '.repeat(60) }
const library = [1, 2, 3, 4, 5, 6].map((number) =>
  sampleClipping({ url: `https://khabar.example/${number}`, blocks: [story] }, `0${number}`),
)

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([])
})

async function clippingsIn(format: ReadableFormat, file: Uint8Array, pieceBytes?: number): Promise<Clipping[]> {
  const entries = await allOf(entriesIn(format, file, pieceBytes))
  return entries.map((entry) => {
    if (entry.kind !== 'clipping') throw new Error(`${entry.reason} in line ${entry.line}`)
    return entry.clipping
  })
}

describe.each(readable.map((format) => [format.id, format] as const))('a %s file', (_, format) => {
  test('gives back every clipping as it was, whatever its texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, fc.integer({ min: 1, max: 3_000 }), async (clippings, pieceBytes) => {
        expect(await clippingsIn(format, await fileOf(format, clippings), pieceBytes)).toEqual(clippings)
      }),
    )
  })

  test('without clippings is a whole file', async () => {
    expect(await clippingsIn(format, await fileOf(format, []))).toEqual([])
  })

  test('that was cut anywhere is not taken for a whole one', async () => {
    const file = await fileOf(format, library)
    for (let end = 30; end < file.length - 1; end += 97) {
      expect(await endOf(format, file.subarray(0, end))).toMatchObject({ kind: 'failed', reason: 'fileCut' })
    }
  })

  test('that was cut before it says whose it is, or is empty, is nobody’s', async () => {
    const file = await fileOf(format, library)
    for (const end of [0, 1, 10]) {
      expect(await endOf(format, file.subarray(0, end))).toEqual({ kind: 'failed', reason: 'fileForeign', line: 1 })
    }
  })

  test('that lacks nothing but the end of its last line is whole', async () => {
    const file = await fileOf(format, library)
    expect(await clippingsIn(format, file.subarray(0, -1))).toEqual(library)
  })

  test('in which one byte has changed is not taken', async () => {
    const file = await fileOf(format, library)
    for (let at = 60; at < file.length - 1; at += 97) {
      const changed = Buffer.from(file)
      changed[at] = 0x20 ^ (changed[at] ?? 0)
      expect(await endOf(format, changed)).toMatchObject({ kind: 'failed' })
    }
  })

  test('says in which line it is damaged', async () => {
    const lines = (await fileOf(format, library)).toString().split('\n')
    const damaged = lines.with(3, (lines[3] ?? '').slice(0, -1))
    expect(await endOf(format, Buffer.from(damaged.join('\n')))).toEqual({
      kind: 'failed',
      reason: 'fileDamaged',
      line: 4,
    })
  })

  test.each([
    ['a clipping was taken out of', (lines: string[]) => lines.toSpliced(3, 1)],
    ['a clipping was put twice into', (lines: string[]) => lines.toSpliced(4, 0, lines[3] ?? '')],
    ['something was written below', (lines: string[]) => [...lines.slice(0, -1), '{}', '']],
    ['another program gave other line ends', (lines: string[]) => lines.map((line) => (line ? `${line}\r` : line))],
  ])('that %s it is not taken', async (_, change) => {
    const lines = (await fileOf(format, library)).toString().split('\n')
    expect(await endOf(format, Buffer.from(change(lines).join('\n')))).toMatchObject({ kind: 'failed' })
  })

  test('of a later version is left to that version', async () => {
    const file = (await fileOf(format, library)).toString().replace('"version":1', '"version":2')
    expect(await endOf(format, Buffer.from(file))).toEqual({ kind: 'failed', reason: 'fileNewer', line: 1 })
  })

  test.each([
    ['UTF-16', (file: string) => Buffer.from(`\ufeff${file}`, 'utf16le')],
    ['UTF-16 without a mark', (file: string) => Buffer.from(file, 'utf16le')],
    ['UTF-8 with a mark', (file: string) => Buffer.from(`\ufeff${file}`)],
    ['an encoding of one byte a letter', (file: string) => Buffer.from(file.replace('باران', 'Stürme'), 'latin1')],
  ])('saved anew in %s is said to be so', async (_, saved) => {
    const clippings = [sampleClipping({ headline: 'Stürme', blocks: [{ kind: 'paragraph', text: 'Stürme' }] })]
    const file = saved((await fileOf(format, clippings)).toString())
    expect(await endOf(format, file)).toMatchObject({ kind: 'failed', reason: 'fileEncoding' })
  })

  test.each([
    ['a list of other things', '[1, 2, 3]\n'],
    ['a text', 'باران\n'],
    ['another program’s', '{"format":"zotero","version":1}\n'],
    ['that has no version', '{"format":"borideh"}\n'],
    ['a very deep one', '['.repeat(100_000)],
    ['a picture', '\x89PNG\r\n\x1a\n'],
  ])('that is %s is not Borideh’s', async (_, file) => {
    const end = await endOf(format, Buffer.from(file, 'latin1'))
    expect(end).toMatchObject({ kind: 'failed', line: 1 })
    expect(end?.kind === 'failed' && ['fileForeign', 'fileDamaged'].includes(end.reason)).toBe(true)
  })

  test('whose line never ends is given up', async () => {
    async function* endless() {
      yield await fileOf(format, library).then((file) => file.subarray(0, 2_000))
      while (true) yield new Uint8Array(20_000_000).fill(0x20)
    }
    const entries = await allOf(format.read(endless(), importFacts))
    expect(entries.at(-1)).toMatchObject({ kind: 'failed', reason: 'fileTooLarge' })
  })

  test('that goes away while it is read is said to have gone', async () => {
    async function* pulledOut() {
      yield (await fileOf(format, library)).subarray(0, 5_000)
      throw new DOMException('', 'NotReadableError')
    }
    const entries = await allOf(format.read(pulledOut(), importFacts))
    expect(entries.at(-1)).toMatchObject({ kind: 'failed', reason: 'fileUnreadable' })
  })

  test('with something in it that is no clipping gives the others, and says where it is', async () => {
    const [first, second, third] = library
    if (!first || !second || !third) throw new Error('no library')
    const headless = { ...second, article: { ...second.article, headline: '' } }
    const entries = await allOf(entriesIn(format, await fileOf(format, [first, headless, third])))
    expect(entries).toEqual([
      { kind: 'clipping', clipping: first, line: 2 },
      { kind: 'refused', reason: 'badRequest', line: 3 },
      { kind: 'clipping', clipping: third, line: 4 },
    ])
  })

  test('of a clipping with properties that none has gives the clipping without', async () => {
    await fc.assert(
      fc.asyncProperty(anyClipping, fc.jsonValue(), async (clipping, foreign) => {
        const polluted = JSON.parse(`{"__proto__":${JSON.stringify(foreign)},${JSON.stringify(clipping).slice(1)}`)
        expect(await clippingsIn(format, await fileOf(format, [{ ...polluted, foreign }]))).toEqual([clipping])
      }),
    )
  })

  test('holds one clipping after the other, never all of them', async () => {
    let given = 0
    async function* many() {
      for (const clipping of Array(400).fill(library[0])) {
        given += 1
        yield clipping
      }
    }
    const file = format.write(one(many()), { exportedAt: 0 })
    await file.next()
    expect(given).toBeLessThan(100)
    await file.return(undefined)
  })

  test('names the hash of all its lines but the last', async () => {
    const lines = (await fileOf(format, library)).toString().split('\n')
    const seal = lines.at(-2)
    const before = lines.slice(0, -2).join('\n')
    expect(seal).toContain(`"sha256":"${createHash('sha256').update(`${before}\n`).digest('hex')}"`)
    expect(seal).toContain(`"count":${library.length}`)
  })
})

test('a JSON file is one JSON text', async () => {
  expect(JSON.parse(await textOf('json'))).toMatchObject({
    format: 'borideh',
    version: 1,
    exportedAt: '2025-10-09T08:53:20.000Z',
    clippings: library,
    count: 6,
  })
})

test('every line of a JSON Lines file is one JSON text', async () => {
  const lines = (await textOf('jsonl')).trimEnd().split('\n')
  expect(lines.slice(1, -1).map((line) => JSON.parse(line))).toEqual(library)
})

async function textOf(id: string): Promise<string> {
  const format = formats.get(id)
  if (!format) throw new Error(`no ${id}`)
  return (await fileOf(format, library)).toString()
}
