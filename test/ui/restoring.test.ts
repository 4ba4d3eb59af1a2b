import 'fake-indexeddb/auto'
import { signal } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Store } from '../../src/store/store'
import { type Restoring, restoringFrom } from '../../src/ui/restoring'
import { backUp, type MadeBackup } from '../store/backups'
import { newProfile, type Profile } from '../store/browser'
import { keepFive, pageOf, shownBy } from '../store/five-pages'
import { expectNoLeftovers } from '../store/leftovers'

let profile: Profile
let store: Store
let full: MadeBackup
let increment: MadeBackup
let before: Awaited<ReturnType<typeof shownBy>>
let restoring: Restoring
const fillSettings = vi.fn(async () => undefined)

beforeEach(async () => {
  profile = newProfile()
  store = await profile.openWindow()
  await keepFive(store)
  full = await backUp(store)
  await store.keep(pageOf(6))
  increment = await backUp(store, full)
  before = await shownBy(store)
  store.close()
  profile = newProfile()
  store = await profile.openWindow()
  restoring = restoringFrom(
    { imports: async () => store.imports, fillSettings, now: () => 1_760_000_000_000 },
    signal({ is: 'idle' }),
  )
})

afterEach(() => {
  store.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function file(name: string, bytes: Uint8Array<ArrayBuffer>): File {
  return new File([bytes], name)
}

test('files are looked through, rehearsed, and taken when the reader says so', async () => {
  const seen: string[] = []
  restoring.state.subscribe(({ is }) => seen.at(-1) !== is && seen.push(is))
  await restoring.look([file('b.zip', increment.bytes), file('a.zip', full.bytes)])
  expect(restoring.state.value).toMatchObject({
    is: 'looked',
    rehearsal: { counts: { added: 6 }, savedAt: 1_760_000_000_000, unused: [], salvaged: [] },
  })
  expect(await store.count()).toBe(0)
  await restoring.take()
  expect(restoring.state.value.is).toBe('done')
  expect(await shownBy(store)).toEqual(before)
  expect(seen).toEqual(['idle', 'looking', 'rehearsing', 'looked', 'taking', 'done'])
})

test('what was rehearsed and is not wanted leaves nothing', async () => {
  await restoring.look([file('a.zip', full.bytes)])
  await restoring.drop()
  expect(restoring.state.value).toEqual({ is: 'idle' })
  await restoring.take()
  await expectNoLeftovers(store, 0)
})

describe('a full disk', () => {
  test('amid the rehearsal leaves nothing, and the same files can be looked at again', async () => {
    const disk = failPuts(({ name }) => name === 'heads')
    await restoring.look([file('a.zip', full.bytes)])
    expect(restoring.state.value).toEqual({ is: 'failed', reason: 'storageFull', canSalvage: false })
    disk.mockRestore()
    await expectNoLeftovers(store, 0)
    await restoring.look([file('a.zip', full.bytes)])
    expect(restoring.state.value.is).toBe('looked')
  })

  test('when it is taken leaves nothing, and the same files can be looked at again', async () => {
    await restoring.look([file('a.zip', full.bytes)])
    const disk = failPuts(({ name }) => name === 'ops')
    await restoring.take()
    expect(restoring.state.value).toEqual({ is: 'failed', reason: 'storageFull', canSalvage: false })
    disk.mockRestore()
    await expectNoLeftovers(store, 0)
    await restoring.look([file('a.zip', full.bytes)])
    await restoring.take()
    expect(restoring.state.value.is).toBe('done')
  })
})

function failPuts(fails: (table: IDBObjectStore) => boolean) {
  const { put, add } = IDBObjectStore.prototype
  const failing = (write: typeof put) =>
    function (this: IDBObjectStore, ...row: Parameters<typeof put>) {
      if (fails(this)) throw new DOMException('', 'QuotaExceededError')
      return write.apply(this, row)
    }
  const spies = [
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(failing(put)),
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(failing(add)),
  ]
  return { mockRestore: () => spies.forEach((spy) => void spy.mockRestore()) }
}

test('giving up amid the rehearsal leaves nothing', async () => {
  const looking = restoring.look([file('a.zip', full.bytes)])
  await vi.waitFor(() => expect(restoring.state.value.is).not.toBe('idle'))
  await restoring.drop()
  await looking
  expect(restoring.state.value).toEqual({ is: 'idle' })
  await vi.waitFor(() => expectNoLeftovers(store, 0))
})

test('whoever gives it up can begin anew at once', async () => {
  const isRehearsing = new Promise<void>((resolve) => {
    restoring.state.subscribe(({ is }) => is === 'rehearsing' && resolve())
  })
  const looking = restoring.look([file('a.zip', full.bytes)])
  await isRehearsing
  const dropping = restoring.drop()
  const again = restoring.look([file('a.zip', full.bytes), file('b.zip', increment.bytes)])
  await Promise.all([looking, dropping, again])
  expect(restoring.state.value).toMatchObject({ is: 'looked', rehearsal: { counts: { added: 6 } } })
})

describe('a file that is not whole', () => {
  test('is refused with its name, and may be salvaged', async () => {
    await restoring.look([file('a.zip', full.bytes), file('b.zip', increment.bytes.slice(0, -9))])
    expect(restoring.state.value).toEqual({ is: 'failed', reason: 'fileCut', file: 'b.zip', canSalvage: true })
    await expectNoLeftovers(store, 0)
  })

  test('gives what is whole when that is asked for, and says what is missing', async () => {
    const options = { salvages: true }
    await restoring.look([file('a.zip', full.bytes.slice(0, -300)), file('b.zip', increment.bytes)], options)
    const { value } = restoring.state
    const salvaged = value.is === 'looked' ? value.rehearsal.salvaged : []
    expect(salvaged[1]).toEqual({ file: 'b.zip', report: { whole: 1, promised: 1, lost: [] } })
    const [{ report } = { report: undefined }] = salvaged
    expect([report?.promised, report?.whole]).toEqual([5, 5])
    await restoring.take()
    expect((await shownBy(store)).clippings).toEqual(before.clippings)
  })
})

test.each([
  ['a gap', () => [file('b.zip', increment.bytes)], { reason: 'backupNoFull', canSalvage: true }],
  ['another kind of file', () => [file('a.txt', new Uint8Array(99))], { reason: 'backupForeign', file: 'a.txt' }],
])('%s is told', async (_, files, failed) => {
  await restoring.look(files())
  expect(restoring.state.value).toMatchObject({ is: 'failed', ...failed })
})
