import { expect, test } from 'vitest'
import { deflatedStretch } from '../../../src/formats/backup/deflate'
import { examineBackup } from '../../../src/formats/backup/examine'
import { LAST_BLOCK } from '../../../src/formats/backup/last-block'
import { clippingsIn } from '../../../src/formats/backup/read'
import { directoryOf, storedRecord, streamedRecord } from '../../../src/formats/backup/zip'
import { newDigest } from '../../../src/formats/sealed/digest'
import { crc32 } from '../../../src/formats/zip/crc'
import { descriptorOf, type EntryRecord, localHeader, together } from '../../../src/formats/zip/records'
import { allOf } from '../file'
import { FACTS, fileOf } from './files'

/** A file that somebody has made to look like a backup: sealed rightly, and its clippings are what they want. */
function forged(packed: Uint8Array<ArrayBuffer>, said: Pick<EntryRecord, 'size' | 'crc'>): Blob {
  const facts = new TextEncoder().encode(JSON.stringify(FACTS))
  const first = entryOf('backup.json', facts)
  const clippings = streamedRecord('clippings.jsonl', { packed: packed.length, ...said })
  const before = together([
    ...[localHeader(first, FACTS.createdAt), facts, localHeader(clippings, FACTS.createdAt)],
    ...[packed, descriptorOf(clippings)],
  ])
  const digest = newDigest()
  digest.add(before)
  const seal = new TextEncoder().encode(JSON.stringify({ count: 0, sha256: digest.text() }))
  const last = entryOf('seal.json', seal)
  const entries = [first, clippings, last]
  return fileOf(together([before, localHeader(last, FACTS.createdAt), seal, directoryOf(entries, FACTS.createdAt)]))
}

function entryOf(name: string, bytes: Uint8Array<ArrayBuffer>): EntryRecord {
  return storedRecord(name, { crc: crc32(bytes), size: bytes.length })
}

const MEGABYTE = new Uint8Array(1_000_000).fill(32)

test('a file of which a thousand times as much comes out is refused before it is unpacked', async () => {
  const packed = together([...Array(100).fill(deflatedStretch(MEGABYTE)), LAST_BLOCK])
  const file = forged(packed, { size: 100 * MEGABYTE.length, crc: 0 })
  expect(file.size * 250).toBeLessThan(100 * MEGABYTE.length)
  expect(await examineBackup(file)).toEqual({ ok: false, reason: 'backupTooLarge' })
})

test('of one that lies about that no more is unpacked than it says', async () => {
  const packed = together([...Array(100).fill(deflatedStretch(MEGABYTE)), LAST_BLOCK])
  const examined = await examineBackup(forged(packed, { size: 1_000, crc: 0 }))
  if (!examined.ok) throw new Error(examined.reason)
  expect(await allOf(clippingsIn(examined.value))).toEqual([{ kind: 'failed', reason: 'fileAltered', line: 1 }])
})

test('clippings that make no sense fail, whatever the seal says', async () => {
  for (const text of ['{"format":"borideh","version":1}\n{"a":1}\n', 'Good morning\n', '[[[[\n']) {
    const bytes = new TextEncoder().encode(text)
    const packed = together([deflatedStretch(bytes), LAST_BLOCK])
    const examined = await examineBackup(forged(packed, { size: bytes.length, crc: crc32(bytes) }))
    if (!examined.ok) throw new Error(examined.reason)
    expect((await allOf(clippingsIn(examined.value))).at(-1)?.kind).toBe('failed')
  }
})

test('a line as deep as nobody writes is refused like any other', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
  const crc = crc32(new TextEncoder().encode(`{"article":${deep}}`))
  const line = `{"n":1,"crc":${crc},"article":${deep}}`
  const bytes = new TextEncoder().encode(`{"format":"borideh","version":1}\n${line}\n`)
  const packed = together([deflatedStretch(bytes), LAST_BLOCK])
  const examined = await examineBackup(forged(packed, { size: bytes.length, crc: crc32(bytes) }))
  if (!examined.ok) throw new Error(examined.reason)
  expect((await allOf(clippingsIn(examined.value)))[0]).toEqual({ kind: 'refused', reason: 'badRequest', line: 2 })
})
