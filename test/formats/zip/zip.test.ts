import zlib from 'node:zlib'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { crc32 } from '../../../src/formats/zip/crc'
import { growingEntry } from '../../../src/formats/zip/growing'
import { type ZipEntry, zipOf } from '../../../src/formats/zip/zip'
import { allOf, one } from '../file'

const AT = Date.UTC(2025, 7, 5, 10, 20, 30)

async function zipped(entries: Iterable<ZipEntry>): Promise<Buffer> {
  return Buffer.concat(await allOf(zipOf(one(entries), AT)))
}

describe('a zip file', () => {
  test('gives back every file under its name, whatever their bytes', async () => {
    const file = fc.record({ path: fc.string({ unit: 'grapheme' }), bytes: fc.uint8Array(), isStored: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(file, { selector: ({ path }) => path }), async (files) => {
        const read = unzipSync(await zipped(files))
        for (const { path, bytes } of files) expect(read[path]).toEqual(bytes)
        expect(Object.keys(read)).toHaveLength(files.length)
      }),
    )
  })

  test('has sizes before the bytes, for readers that begin at the beginning', async () => {
    const bytes = new TextEncoder().encode('application/epub+zip')
    const file = await zipped([{ path: 'mimetype', bytes, isStored: true }])
    expect(file.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip')
    expect(file.readUInt16LE(6) & 8).toBe(0)
    expect(file.readUInt32LE(18)).toBe(20)
    expect(file.readUInt32LE(14)).toBe(zlib.crc32(bytes))
  })

  test('takes files that grew while others were written, as if they had come whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 })), async (pieces) => {
        const growing = growingEntry('rows')
        for (const piece of pieces) growing.add(piece)
        const bytes = Buffer.concat(pieces)
        const file = await zipped([{ path: 'first', bytes }, growing.end()])
        const read = unzipSync(file)
        expect([read.first, read.rows]).toEqual([new Uint8Array(bytes), new Uint8Array(bytes)])
        expect(file.readUInt32LE(file.indexOf('rows') - 16)).toBe(zlib.crc32(bytes))
      }),
    )
  })

  test('without files is one, too', async () => {
    expect(unzipSync(await zipped([]))).toEqual({})
  })

  test('holds more files than the plain form has numbers for', async () => {
    const bytes = new Uint8Array()
    const entries = Array.from({ length: 70_000 }, (_, at) => ({ path: `${at}`, bytes, isStored: true }))
    const file = await zipped(entries)
    const end = file.subarray(-22)
    expect(end.readUInt16LE(10)).toBe(0xffff)
    const locator = file.subarray(-42, -22)
    expect(locator.readUInt32LE(0)).toBe(0x07064b50)
    const record = file.subarray(Number(locator.readBigUInt64LE(8)))
    expect(record.readUInt32LE(0)).toBe(0x06064b50)
    expect(Number(record.readBigUInt64LE(32))).toBe(70_000)
    expect(file.readUInt32LE(Number(record.readBigUInt64LE(48)))).toBe(0x02014b50)
  })

  test('comes in pieces, and never holds more than a few files', async () => {
    const bytes = new Uint8Array(30_000)
    const pieces = await allOf(
      zipOf(one(Array.from({ length: 20 }, (_, at) => ({ path: `${at}`, bytes, isStored: true }))), AT),
    )
    expect(pieces.length).toBeGreaterThan(5)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(100_000)
  })
})

test('a checksum is the one that every other program finds', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === zlib.crc32(bytes)))
})
