import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../src/clipping/entry'
import { type Examined, examineBackup } from '../../../src/formats/backup/examine'
import { clippingsIn } from '../../../src/formats/backup/read'
import { storedRecord } from '../../../src/formats/backup/zip'
import { crc32 } from '../../../src/formats/zip/crc'
import { localHeader } from '../../../src/formats/zip/records'
import { anyLibrary } from '../../clipping/any-clipping'
import { allOf, bothWays, entriesIn } from '../file'
import { backupOf, clippingsOf, entriesOf, examined, FACTS, fileOf, library } from './files'

const whole = await backupOf(library)

function reasonFor(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return examineBackup(fileOf(bytes)).then((read) => (read.ok ? 'whole' : read.reason))
}

describe('a backup', () => {
  test('gives back every clipping that can be kept, in its order and with its orders', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (clippings) => {
        const entries = await entriesOf((await backupOf(clippings)).bytes)
        expect(clippingsOf(entries)).toEqual(clippings)
        const orders = entries.flatMap((entry) => (entry.kind === 'clipping' ? [entry.orders] : []))
        expect(orders).toEqual(
          clippings.map(({ revisions }, at) => [30 - at, ...revisions.map((_, older) => 30 - at - 100 * (older + 1))]),
        )
      }),
      { numRuns: 40 },
    )
  }, 30_000)

  test('says of which library it is, up to where, and how many clippings it holds', async () => {
    const { facts, seal, erased } = await examined(whole.bytes)
    expect(facts).toEqual(FACTS)
    expect([seal.count, seal.sha256, erased]).toEqual([30, whole.sha256, []])
  })

  test('of an empty library is whole', async () => {
    expect(await entriesOf((await backupOf([])).bytes)).toEqual([])
  })

  test('that is an increment says what was erased', async () => {
    const { bytes } = await backupOf(library.slice(0, 2), { kind: 'increment', from: 9, previous: 'a'.repeat(64) }, [
      'x',
      'y"\n',
    ])
    expect((await examined(bytes)).erased).toEqual(['x', 'y"\n'])
  })

  test('is a zip file that other programs open, and its clippings an export that can be imported', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'borideh-zip-'))
    const { bytes } = await backupOf(library, { kind: 'increment', previous: 'a'.repeat(64) }, ['x'])
    writeFileSync(join(folder, 'a.zip'), bytes)
    const script =
      'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])'
    execFileSync('python3', ['-c', script, join(folder, 'a.zip'), folder])
    const entries = await allOf(entriesIn(bothWays('jsonl'), readFileSync(join(folder, 'clippings.jsonl'))))
    expect(clippingsOf(entries)).toEqual(library)
    expect(entries.at(-1)?.kind).toBe('clipping')
    expect(JSON.parse(readFileSync(join(folder, 'erased.json'), 'utf8'))).toEqual(['x'])
    rmSync(folder, { recursive: true })
  })
})

test('clippings taken out of a backup are refused as soon as one of them was changed', async () => {
  const lines = (await unpackedOf(whole.bytes)).split('\n')
  const told = async (changed: readonly string[]) => (await readAsExport(changed.join('\n'))).at(-1)?.kind
  expect(await told(lines)).toBe('clipping')
  expect(await told(lines.with(3, lines[3]?.replace('"rev":1', '"rev":2') ?? ''))).toBe('failed')
  expect(await told(lines.toSpliced(3, 1))).toBe('failed')
  expect(await told(lines.with(-2, '{"count":29}'))).toBe('failed')
  expect(await told(lines.slice(0, -2))).toBe('failed')
})

async function unpackedOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { file, clippings } = await examined(bytes)
  const packed = await file.slice(clippings.from, clippings.to).arrayBuffer()
  return inflateRawSync(new Uint8Array(packed)).toString()
}

function readAsExport(text: string): Promise<Entry[]> {
  return allOf(entriesIn(bothWays('jsonl'), Buffer.from(text)))
}

describe('what is no whole backup is refused', () => {
  test('cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.bytes.length - 1 }), async (end) => {
        expect(['fileCut', ...(end < 41 ? ['backupForeign'] : [])]).toContain(
          await reasonFor(whole.bytes.slice(0, end)),
        )
      }),
      { numRuns: 300 },
    )
  }, 30_000)

  test('cut at every kilobyte', async () => {
    for (let end = 0; end < whole.bytes.length; end += 1_024) {
      expect(await reasonFor(whole.bytes.slice(0, end))).toBe(end === 0 ? 'backupForeign' : 'fileCut')
    }
  })

  test('with any bit turned', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: whole.bytes.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const bytes = whole.bytes.slice()
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
          expect(await reasonFor(bytes)).not.toBe('whole')
        },
      ),
      { numRuns: 300 },
    )
  }, 30_000)

  test('with any bit turned in what stands before and behind the clippings', async () => {
    const { clippings } = await examined(whole.bytes)
    for (let at = 0; at < whole.bytes.length; at += 1) {
      if (at > clippings.from && at < clippings.to - 8) continue
      for (const bit of [1, 128]) {
        const bytes = whole.bytes.slice()
        bytes[at] = (bytes[at] ?? 0) ^ bit
        expect(await reasonFor(bytes)).not.toBe('whole')
      }
    }
  }, 30_000)

  test('with something before, behind or amid it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: whole.bytes.length }),
        fc.uint8Array({ minLength: 1, maxLength: 50 }),
        async (at, more) => {
          const bytes = Buffer.concat([whole.bytes.subarray(0, at), more, whole.bytes.subarray(at)])
          expect(await reasonFor(new Uint8Array(bytes))).not.toBe('whole')
        },
      ),
      { numRuns: 100 },
    )
  })

  test.each([
    ['a text', 'Good morning'],
    ['nothing', ''],
    [
      'an export',
      '{"format":"borideh","version":1,"exportedAt":"2026-01-01T00:00:00.000Z"}\n{"count":0,"sha256":"x"}\n',
    ],
    ['a picture', '\u0089PNG\r\n\u001a\n'],
  ])('%s', async (_, text) => {
    expect(await reasonFor(new TextEncoder().encode(text))).toBe('backupForeign')
  })

  test('another zip file, whose names may be paths', async () => {
    const entry = storedRecord('../../backup.json', { crc: 0, size: 2 })
    expect(await reasonFor(new Uint8Array([...localHeader(entry, 0), 123, 125]))).toBe('backupForeign')
  })

  test('of a later version, however else it may be', async () => {
    const json = new TextEncoder().encode('{"format":"borideh-backup","version":2,"novelty":[]}')
    const entry = storedRecord('backup.json', { crc: crc32(json), size: json.length })
    expect(await reasonFor(new Uint8Array([...localHeader(entry, 0), ...json, 9, 9, 9]))).toBe('fileNewer')
  })

  test('of two thousand million bytes and more, without reading them', async () => {
    const blob = fileOf(whole.bytes)
    const large = { size: 2_100_000_000, slice: (from: number, to: number) => blob.slice(from, to) }
    expect(await examineBackup(large)).toEqual({ ok: false, reason: 'backupTooLarge' })
  })

  test('that goes away while it is read', async () => {
    const gone = async () => Promise.reject(new DOMException('', 'NotFoundError'))
    const file = { size: whole.bytes.length, slice: () => ({ arrayBuffer: gone }) }
    expect(await examineBackup(file)).toEqual({ ok: false, reason: 'fileUnreadable' })
  })

  test('that goes away at any moment while it is looked through', async () => {
    const blob = fileOf(whole.bytes)
    const reasons = new Set<string>()
    for (let reads = 0; reads < 30; reads += 1) {
      let left = reads
      const slice = (from: number, to: number) => {
        left -= 1
        return left < 0
          ? { arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }
          : blob.slice(from, to)
      }
      const read = await examineBackup({ size: blob.size, slice })
      reasons.add(read.ok ? 'whole' : read.reason)
      if (read.ok) break
    }
    expect([...reasons]).toEqual(['fileUnreadable', 'whole'])
  })

  test('with facts as deep as nobody writes', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    const json = new TextEncoder().encode(`{"format":"borideh-backup","version":1,"kind":${deep}}`)
    const entry = storedRecord('backup.json', { crc: crc32(json), size: json.length })
    const bytes = new Uint8Array([...localHeader(entry, 0), ...json, ...whole.bytes.subarray(-22)])
    expect(await reasonFor(bytes)).toBe('fileCut')
  })
})

describe('a backup that changes after it was looked through', () => {
  async function entriesOnceChanged(
    change: (bytes: Uint8Array<ArrayBuffer>, clippings: Examined['clippings']) => void,
  ): Promise<Entry[]> {
    const bytes = whole.bytes.slice()
    const read = await examined(bytes)
    change(bytes, read.clippings)
    return allOf(clippingsIn({ ...read, file: fileOf(bytes) }))
  }

  test('fails, or gives what was written, with any bit of its clippings turned', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const entries = await entriesOnceChanged((bytes, { from, to }) => {
            const place = from + Math.floor(at * (to - from))
            bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
          })
          const last = entries.at(-1)
          if (last?.kind === 'failed') expect(last.reason).toBe('fileAltered')
          else expect(clippingsOf(entries)).toEqual(library)
        },
      ),
      { numRuns: 200 },
    )
  }, 30_000)

  test('fails with its end gone', async () => {
    const entries = await entriesOnceChanged((bytes, { from, to }) => bytes.fill(0, from + 1_000, to))
    expect(entries.at(-1)).toMatchObject({ kind: 'failed', reason: 'fileAltered' })
  })

  test('fails when it goes away', async () => {
    const read = await examined(whole.bytes)
    const gone = () => Promise.reject(new DOMException('', 'NotFoundError'))
    const file = { size: whole.bytes.length, slice: () => ({ arrayBuffer: gone }) }
    expect(await allOf(clippingsIn({ ...read, file }))).toEqual([{ kind: 'failed', reason: 'fileUnreadable', line: 1 }])
  })
})

test('the CRC is the one that zip files have', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  expect(crc32(new TextEncoder().encode('6789'), crc32(new TextEncoder().encode('12345')))).toBe(0xcbf43926)
})
