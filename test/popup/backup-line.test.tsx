// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { backupLineOn } from '../../popup/backup/line'
import type { Model, Shelf } from '../../popup/model'
import type { Place } from '../../src/ui/place'
import { fakeBrowser } from '../extension/fake-browser'
import { speakHere } from '../ui/speaking'

vi.mock('webextension-polyfill', async () => ({ default: (await import('../extension/fake-browser')).fakeBrowser }))

const opened: Place[] = []

beforeEach(() => {
  speakHere('en')
  opened.length = 0
})

afterEach(() => render(null, document.body))

async function shownWith(count: number, backups: object): Promise<string> {
  await fakeBrowser.storage.local.set({ backups })
  const shelf: Pick<Model, 'shelf'> = { shelf: signal<Shelf | undefined>({ latest: [], count, lost: 0 }) }
  const Backup = backupLineOn(shelf, (place) => void opened.push(place))
  render(<Backup />, document.body)
  await vi.waitFor(() => expect(document.body.childNodes.length).toBeGreaterThan(0))
  return document.body.textContent?.replace(/[\u2068\u2069]/g, '') ?? ''
}

test('the popup says how old the last backup is, and one press has one made in the library', async () => {
  const createdAt = Date.now() - 3 * 60 * 60 * 1_000
  expect(await shownWith(5, { records: [{ createdAt: 1 }, { createdAt }] })).toContain('Last backup: 3h ago')
  document.querySelector<HTMLElement>('#back-up')?.click()
  expect(opened).toEqual([{ page: 'backup/now' }])
})

test.each([{ records: [] }, { records: 'none' }, { records: [{ createdAt: 'yesterday' }] }])(
  'where nothing sound is known of backups (%j), it says that there is none',
  async (backups) => {
    expect(await shownWith(5, backups)).toContain('No backup yet')
  },
)
