import { describe, expect, test } from 'vitest'
import { type ExportOrder, exportingTo } from '../../library/exporting'
import type { Files } from '../../library/ports'
import type { Clipping } from '../../src/clipping/clipping'
import { headOf } from '../../src/clipping/head'
import { formats } from '../../src/formats'
import { sampleClipping } from '../clipping/sample'
import { fakeWorld } from './fake-ports'

const CLIPPINGS = Array.from({ length: 100 }, (_, at) => sampleClipping({}, String(at)))
const STORY = CLIPPINGS[0]?.article.headline ?? ''

describe('an export', () => {
  test('says how far it is, and how many it was', async () => {
    const { exporting, saved, order } = exported()
    const counts: number[] = []
    exporting.state.subscribe((state) => state.is === 'writing' && counts.push(state.done))
    await exporting.save(order)
    expect(counts).toEqual([0, 25, 50, 75, 100])
    const bytes = new TextEncoder().encode(saved.get('clippings.jsonl') ?? '').length
    expect(bytes).toBeGreaterThan(0)
    const done = { is: 'done', where: 'file', count: 100, bytes, file: 'clippings.jsonl', lacking: [] }
    expect(exporting.state.value).toEqual(done)
  })

  test('that is stopped leaves no file', async () => {
    const { exporting, saved, order } = exported()
    exporting.state.subscribe((state) => state.is === 'writing' && state.done > 0 && exporting.stop())
    await exporting.save(order)
    expect(exporting.state.value).toEqual({ is: 'stopped' })
    expect(saved.size).toBe(0)
  })

  test('that is stopped while its last pieces are written leaves none either', async () => {
    const { exporting, saved, order } = exported()
    exporting.state.subscribe((state) => state.is === 'writing' && state.done === 100 && exporting.stop())
    await exporting.save(order)
    expect([exporting.state.value, saved.size]).toEqual([{ is: 'stopped' }, 0])
  })

  test('that the reader gives up when asked where to put it says nothing', async () => {
    const { exporting, order } = exported({ save: async () => ({ ok: true, value: { outcome: 'cancelled' } }) })
    await exporting.save(order)
    expect(exporting.state.value).toEqual({ is: 'idle' })
  })

  test('that is asked for while another is written waits for no one: nothing comes of it', async () => {
    const { exporting, saved, order } = exported()
    await Promise.all([exporting.save(order), exporting.save({ ...order, name: 'second.jsonl' })])
    expect([...saved.keys()]).toEqual(['clippings.jsonl'])
  })

  test.each(['saveFailed', 'saveFull'] as const)('that fails says why: %s', async (reason) => {
    const { exporting, order } = exported({ save: async () => ({ ok: false, reason }) })
    await exporting.save(order)
    expect(exporting.state.value).toEqual({ is: 'failed', reason })
  })

  test('counts from the beginning when another way is tried, and says that there is hardly any space', async () => {
    const { exporting, order } = exported({
      save: async ({ chunks }) => {
        for await (const _ of chunks()) break
        for await (const _ of chunks());
        return { ok: true, value: { outcome: 'saved', isTight: true } }
      },
    })
    await exporting.save(order)
    expect(exporting.state.value).toMatchObject({ is: 'done', count: 100, isTight: true, lacking: [] })
  })

  test('tells the writer which language the reader speaks', async () => {
    const { exporting, order } = exported()
    const asked: unknown[] = []
    const format = {
      ...order.format,
      async *write(_: unknown, facts: unknown) {
        asked.push(facts)
        yield new Uint8Array(1)
      },
    }
    await exporting.save({ ...order, format, lang: 'fa' })
    expect(asked).toEqual([{ exportedAt: 1_000, lang: 'fa' }])
  })
})

describe('clippings that cannot be read', () => {
  const [first, second] = CLIPPINGS.map(headOf)
  if (!first || !second) throw new Error('There are no clippings')

  test('are told, with how much of them is missing, and the others are in the file', async () => {
    const { exporting, order } = exported({
      async *each(ids, miss) {
        miss?.(first.id, 'unread')
        miss?.(second.id, 'partly')
        for (const id of ids.slice(1)) yield sampleClipping({}, id)
      },
    })
    await exporting.save(order)
    expect(exporting.state.value).toMatchObject({
      is: 'done',
      count: 99,
      lacking: [
        { head: first, lack: 'unread' },
        { head: second, lack: 'partly' },
      ],
    })
  })

  test('make no file if they are all', async () => {
    const { exporting, saved, order } = exported({
      async *each(ids, miss) {
        for (const id of ids) miss?.(id, 'unread')
        yield* []
      },
    })
    await exporting.save(order)
    expect(exporting.state.value).toEqual({ is: 'failed', reason: 'nothingRead' })
    expect(saved.size).toBe(0)
  })

  test('make no file if the library fails in the middle', async () => {
    const { exporting, order } = exported({ each: broken })
    await exporting.save(order)
    expect(exporting.state.value).toEqual({ is: 'failed', reason: 'saveFailed' })
  })
})

describe('a copy', () => {
  test('puts the text on the clipboard, and says how much it is', async () => {
    const { exporting, saved, order } = exported({}, 'ris')
    await exporting.copy(order)
    expect(saved.get('')?.match(/^TY {2}- /gm)).toHaveLength(100)
    expect(exporting.state.value).toMatchObject({ is: 'done', where: 'clipboard', count: 100 })
  })

  test('of more than a clipboard should carry is refused, and nothing is copied', async () => {
    const long = Array.from({ length: 40 }, (_, at) => ({
      ...sampleClipping({}, String(at)),
      note: 'باد '.repeat(9_000),
    }))
    const { exporting, saved, order } = exported({}, 'ris', long)
    await exporting.copy(order)
    expect(exporting.state.value).toEqual({ is: 'failed', reason: 'copyTooLarge' })
    expect(saved.size).toBe(0)
  })

  test('that the browser refuses says so', async () => {
    const { exporting, order } = exported({ copyText: async () => false }, 'ris')
    await exporting.copy(order)
    expect(exporting.state.value).toEqual({ is: 'failed', reason: 'copyFailed' })
  })

  test('of clippings that cannot be read says so', async () => {
    const { exporting, order } = exported({ each: broken }, 'ris')
    await exporting.copy(order)
    expect(exporting.state.value).toEqual({ is: 'failed', reason: 'copyFailed' })
  })
})

describe('a file to share', () => {
  test('is handed on whole, by its name', async () => {
    const shared: File[] = []
    const share = async (file: File) => {
      shared.push(file)
      return { ok: true as const, value: 'shared' as const }
    }
    const { exporting, order } = exported({ sharing: { takes: () => true, share } }, 'html')
    await exporting.share(order)
    expect(shared.map(({ name, type }) => [name, type])).toEqual([['clippings.html', 'text/html']])
    expect(await shared[0]?.text()).toContain(STORY)
    expect(exporting.state.value).toMatchObject({ is: 'done', where: 'share', count: 100 })
  })

  test('that the browser does not take is no silent loss', async () => {
    const { exporting, order } = exported({}, 'html')
    await exporting.share(order)
    expect(exporting.state.value).toEqual({ is: 'failed', reason: 'shareFailed' })
  })
})

function exported(otherwise: Partial<Files> = {}, id = 'jsonl', clippings = CLIPPINGS) {
  const { ports, saved } = fakeWorld(clippings)
  const format = formats.get(id)
  if (!format) throw new Error(`There is no format ${id}`)
  const exporting = exportingTo({ ...ports.files, ...otherwise }, () => 1_000)
  const order: ExportOrder = {
    format,
    heads: clippings.map(headOf),
    name: `clippings.${format.extension}`,
    lang: 'en',
  }
  return { exporting, saved, order }
}

async function* broken(): AsyncGenerator<Clipping> {
  yield sampleClipping()
  throw new Error('The database is out of order')
}
