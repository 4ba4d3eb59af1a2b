// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Store } from '../../../src/store/store'
import { backUp } from '../../store/backups'
import { newProfile } from '../../store/browser'
import { keepFive } from '../../store/five-pages'
import { clear, element, leave, opened, seen, texts } from '../page'
import { keptRecord } from './fake-backups'

let store: Store
let bytes: Uint8Array<ArrayBuffer>
let files: File[]

beforeEach(async () => {
  clear()
  store = await newProfile().openWindow()
  await keepFive(store)
  bytes = (await backUp(store)).bytes
  files = [new File([bytes], 'full.zip')]
})

afterEach(() => {
  leave()
  store.close()
  vi.unstubAllGlobals()
})

async function restoring(): Promise<void> {
  const backups = { view: { place: 'folder' as const, last: keptRecord() }, files }
  const world = await opened([], { hash: '#/settings', backups })
  world.ports.files.imports = async () => store.imports
  world.ports.address.go('#/backup')
  await seen('#restore-newest')
  element('#restore-newest').click()
  await seen('.rehearsal')
}

test('nothing is offered where the library has everything', async () => {
  await restoring()
  await seen('.rehearsal', '5 are here just so')
  await seen('.rehearsal', 'has everything in this backup already')
  element('#restore-cancel').click()
  await seen('.drop', 'Choose backup files')
})

test('what was deleted for good comes back, or stays deleted if the reader says so', async () => {
  await store.trash(['0001', '0002'], 1)
  await store.erase(['0001', '0002'])
  await store.change('0003', 2, { starred: true })
  await restoring()
  await seen('.rehearsal', '1 has changed here since and stays as it is')
  await seen('.erased-choice', '2 were deleted here for good since')
  await seen('#restore-start', 'Restore 2 clippings')
  element('#erased-leave').click()
  await seen('.rehearsal', 'has everything in this backup already')
  element('#erased-back').click()
  await seen('#restore-start', 'Restore 2 clippings')
  element('#restore-start').click()
  await seen('#restore-state', '2 clippings are back')
  expect(await store.count()).toBe(4)
  expect((await store.byId('0003'))?.starred).toBe(true)
  element('#restore-list').click()
  await seen('.list-pane')
})

test('of a file that is cut off one sees exactly what is whole and what is missing', async () => {
  files = [new File([bytes.slice(0, -9)], 'full.zip')]
  const backups = { view: { place: 'folder' as const, last: keptRecord() }, files }
  const world = await opened([], { hash: '#/settings', backups })
  world.ports.files.imports = async () => store.imports
  world.ports.address.go('#/backup')
  await seen('#restore-newest')
  element('#restore-newest').click()
  await seen('#restore-state [role="alert"]', 'This file ends too early')
  expect(texts('#restore-state').join()).toContain('full.zip')
  element('#restore-salvage').click()
  await seen('.salvaged', '5 of 5 clippings are whole')
})
