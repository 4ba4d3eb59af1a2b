import { describe, expect, test } from 'vitest'
import { exportingTo } from '../../library/exporting'
import type { Clipping } from '../../src/clipping/clipping'
import { formats } from '../../src/formats'
import { sampleClipping } from '../clipping/sample'
import { fakeWorld } from './fake-ports'

const CLIPPINGS = Array.from({ length: 100 }, (_, at) => sampleClipping({}, String(at)))
const IDS = CLIPPINGS.map(({ id }) => id)

describe('an export', () => {
  test('says how far it is, and how many it was', async () => {
    const { exporting, saved, format } = exported()
    const counts: number[] = []
    exporting.state.subscribe((state) => state.is === 'writing' && counts.push(state.done))
    await exporting.start(format, IDS)
    expect(counts).toEqual([0, 25, 50, 75, 100])
    expect(exporting.state.value).toEqual({ is: 'done', count: 100, file: 'borideh-2025-11-06.jsonl' })
    expect([...saved.keys()]).toEqual(['borideh-2025-11-06.jsonl'])
  })

  test('that is stopped leaves no file', async () => {
    const { exporting, saved, format } = exported()
    exporting.state.subscribe((state) => state.is === 'writing' && state.done > 0 && exporting.stop())
    await exporting.start(format, IDS)
    expect(exporting.state.value).toEqual({ is: 'stopped' })
    expect(saved.size).toBe(0)
  })

  test('that the reader gives up when asked where to put it says nothing', async () => {
    const { exporting, format } = exported({ save: async () => ({ ok: true, value: { outcome: 'cancelled' } }) })
    await exporting.start(format, IDS)
    expect(exporting.state.value).toEqual({ is: 'idle' })
  })

  test('that fails says why', async () => {
    const { exporting, format } = exported({ each: broken })
    await exporting.start(format, IDS)
    expect(exporting.state.value).toEqual({ is: 'failed', reason: 'saveFailed' })
  })
})

function exported(otherwise: Partial<ReturnType<typeof fakeWorld>['ports']['files']> = {}) {
  const { ports, saved } = fakeWorld(CLIPPINGS)
  const format = formats.get('jsonl')
  if (!format) throw new Error('There is no format jsonl')
  const exporting = exportingTo({ ...ports.files, ...otherwise }, () => new Date(2025, 10, 6, 12).getTime())
  return { exporting, saved, format }
}

async function* broken(): AsyncGenerator<Clipping> {
  yield sampleClipping()
  throw new Error('The database is out of order')
}
