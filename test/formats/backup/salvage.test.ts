import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clipping } from '../../../src/clipping/clipping'
import { salvageBackup } from '../../../src/formats/backup/salvage'
import { sampleClipping } from '../../clipping/sample'
import { allOf } from '../file'
import { backupOf, clippingsOf, FACTS, fileOf, library } from './files'

/** So much, and so varied, that its file has several stretches. */
const COUNT = 400
const large: Clipping[] = Array.from({ length: COUNT }, (_, number) => {
  const text = Array.from({ length: 900 }, (_, at) => ((number * 7_919 + at * 104_729) % 99_991).toString(36)).join(' ')
  const url = `https://khabar.example/${number}`
  return sampleClipping({ url, blocks: [{ kind: 'paragraph', text }] }, `0${number}`)
})

const small = await backupOf(library, { kind: 'increment', previous: 'a'.repeat(64) }, ['x'])
const whole = await backupOf(large)

async function salvaged(bytes: Uint8Array<ArrayBuffer>) {
  const salvage = await salvageBackup(fileOf(bytes))
  const entries = await allOf(salvage.clippings())
  return { ...salvage, entries, report: salvage.report() }
}

/** Every clipping is one that was written, and stands under its own number. */
function expectTrue(entries: Awaited<ReturnType<typeof salvaged>>['entries'], written: readonly Clipping[]): void {
  for (const entry of entries) {
    expect(entry).toMatchObject({ kind: 'clipping', clipping: written[entry.line - 1] })
  }
}

describe('of a damaged backup as much is saved as is whole', () => {
  test('all of one that is whole', async () => {
    const { entries, facts, erased, report } = await salvaged(small.bytes)
    expect(clippingsOf(entries)).toEqual(library)
    expect([facts?.to, erased]).toEqual([FACTS.to, ['x']])
    expect(report).toEqual({ whole: 30, promised: 30, lost: [] })
  })

  test('cut anywhere: everything before the cut, and how much is missing', async () => {
    let before = 0
    for (let end = 1_000; end < whole.bytes.length; end += 230_001) {
      const { entries, report } = await salvaged(whole.bytes.slice(0, end))
      expectTrue(entries, large)
      const lost = report.whole === COUNT ? [] : [{ from: report.whole + 1, to: COUNT, why: 'cut' }]
      expect(report).toEqual({ whole: entries.length, promised: COUNT, lost })
      expect(report.whole).toBeGreaterThanOrEqual(before)
      before = report.whole
    }
    expect(before).toBeGreaterThan(COUNT / 2)
  }, 30_000)

  test('with a place in the middle that was overwritten: what stands before and behind that stretch', async () => {
    const bytes = whole.bytes.slice()
    bytes.fill(0xa5, bytes.length / 2, bytes.length / 2 + 512)
    const { entries, report } = await salvaged(bytes)
    expectTrue(entries, large)
    expect(report.lost).toHaveLength(1)
    const [{ from, to, why } = { from: 0, to: 0, why: '' }] = report.lost
    expect([why, entries.length]).toEqual(['damaged', COUNT - (to - from + 1)])
    expect(from).toBeGreaterThan(1)
    expect(to).toBeLessThan(COUNT)
    expect(to - from).toBeLessThan(COUNT / 2)
  }, 30_000)

  test('with any bytes turned: no clipping comes out that was not written so', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(small.bytes.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1 }),
        async (turns) => {
          const bytes = small.bytes.slice()
          for (const [at, turn] of turns) bytes[at] = (bytes[at] ?? 0) ^ turn
          const { entries, report } = await salvaged(bytes)
          expectTrue(entries, library)
          expect(report.whole).toBe(entries.length)
        },
      ),
      { numRuns: 200 },
    )
  }, 30_000)

  test('with its beginning gone: what stands behind it, without a promise of how much there was', async () => {
    const { entries, facts, report } = await salvaged(whole.bytes.slice(5_000))
    expectTrue(entries, large)
    expect([facts, report.promised]).toEqual([undefined, undefined])
    expect(entries.length).toBeGreaterThan(COUNT / 4)
  }, 30_000)

  test('nothing of what never was one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 20_000 }), async (bytes) => {
        const { entries, report } = await salvaged(new Uint8Array(bytes))
        expect([entries, report.whole]).toEqual([[], 0])
      }),
      { numRuns: 50 },
    )
  })

  test('of a file full of markers nothing, with every byte looked at a few times at most', async () => {
    const bytes = new Uint8Array(400_000).map((_, at) => [0, 0, 255, 255, 7][at % 5] ?? 0)
    let read = 0
    const blob = fileOf(bytes)
    const file = {
      size: bytes.length,
      slice: (from: number, to: number) => {
        read += Math.min(to, bytes.length) - from
        return blob.slice(from, to)
      },
    }
    const salvage = await salvageBackup(file)
    expect(await allOf(salvage.clippings())).toEqual([])
    expect(read).toBeLessThan(3 * bytes.length)
  })
})
