// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Clipping } from '../../../src/clipping/clipping'
import { eachOf } from '../fake-ports'
import { clear, element, elements, kept, leave, opened, seen, texts } from '../page'
import { keptRecord } from './fake-backups'

beforeEach(clear)
afterEach(leave)

const HASH = '#/backup'
const HOUR = 60 * 60 * 1_000

describe('the first time', () => {
  test('a reader is told why, and says where backups go by one press, after which one is made', async () => {
    const world = await opened([kept('a', 'باد')], { hash: HASH })
    await seen('.backup-first', 'Removing Borideh deletes them')
    element('#backup-folder').click()
    await seen('.backup-place', '“Backups”')
    await vi.waitFor(() => expect(world.backups.asked).toEqual(['choose folder', 'back up']))
  })

  test('a browser that lets nobody choose folders offers downloads alone', async () => {
    const world = await opened([], { hash: HASH, backups: { view: { canChooseFolder: false } } })
    await seen('.backup-first', 'In this browser the files go to your downloads')
    expect(elements('#backup-folder')).toEqual([])
    element('#backup-downloads').click()
    await seen('.backup-first [role="alert"]', 'does not let Borideh put backups among your downloads')
    expect(world.backups.asked).toEqual(['use downloads'])
  })
})

describe('later', () => {
  const last = keptRecord({ createdAt: Date.now() - 2 * HOUR })

  test('one sees how old the last backup is, what it holds, what it lacks, and how sure that is', async () => {
    const view = { place: 'folder' as const, last, kept: [last], unsaved: 1 }
    await opened([kept('a', 'باد'), kept('b', 'باران'), kept('c', 'خاک')], { hash: HASH, backups: { view } })
    await seen('.backup-status', 'Last backup: 2h ago')
    await seen('.backup-status', '2 clippings are safe in it')
    await seen('.backup-status', '1 clipping is new or has changed since')
    await seen('.backup-status', 'Verified: the file was read back')
    expect(texts('.kept-backup')).toEqual([expect.stringContaining('All: 5 clippings · 3.4 MB · verified')])
  })

  test.each([
    ['done', { is: 'done', record: keptRecord({ count: 3 }) }, '3 clippings were written and read back'],
    [
      'done among downloads',
      { is: 'done', record: keptRecord({ count: 3, standing: 'written' }) },
      '3 clippings were written to your downloads',
    ],
    ['nothing new', { is: 'done', record: undefined }, 'The last backup has everything already'],
    ['a full disk', { is: 'failed', reason: 'folderFull' }, 'There is no space left in the folder'],
    ['stopped', { is: 'failed', reason: 'backupStopped' }, 'Stopped. No backup was written'],
  ] as const)('one press makes one, and says what it came to: %s', async (_, made, sentence) => {
    const world = await opened([], { hash: HASH, backups: { view: { place: 'folder', last }, made } })
    element('#backup-now').click()
    await seen('#backup-work', sentence)
    expect(world.backups.asked).toEqual(['back up'])
  })

  test('while it is written one sees how far it is, and can stop it', async () => {
    const made = { is: 'writing', done: 50, count: 200 } as const
    const world = await opened([], { hash: HASH, backups: { view: { place: 'folder', last }, made } })
    element('#backup-now').click()
    await seen('#backup-work', '50 of 200 clippings are written')
    await seen('.rail', '25%')
    element('#backup-now').click()
    element('#backup-stop').click()
    expect(world.backups.asked).toEqual(['back up', 'stop'])
  })

  test('what failed last is told, with the time and what to do', async () => {
    const failed = { at: Date.UTC(2026, 10, 22, 9), reason: 'folderFull' } as const
    await opened([], { hash: HASH, backups: { view: { place: 'folder', last, failed } } })
    await seen('#backup-work', 'choose another folder')
    await seen('#backup-work', '22 Nov 2026')
  })

  test.each([
    ['that is locked', { needsPress: true }, 'the browser wants your word', 'Allow and back up'],
    ['that is gone', { needsPress: true, isFolderGone: true }, 'is not there any more', 'Back up now'],
  ])('a folder %s is told, with what to press', async (_, view, sentence, button) => {
    await opened([], { hash: HASH, backups: { view: { place: 'folder', last, ...view } } })
    await seen('.backup-status', sentence)
    await seen('#backup-now', button)
  })

  test('how often is what the reader chooses', async () => {
    const world = await opened([], { hash: HASH, backups: { view: { place: 'downloads', last } } })
    element('#schedule-weekly').click()
    expect(world.backups.asked).toEqual(['pace weekly'])
  })

  test('the files among downloads are named where the reader has to choose them', async () => {
    const view = { place: 'downloads' as const, last, kept: [last] }
    await opened([], { hash: HASH, backups: { view } })
    element('.restore-from').click()
    await seen('#restore .wanted-files', 'borideh-2026-11-22-0907-full-1a2b.zip')
  })
})

test('whoever comes by the address of a backup made now finds one made, and only once', async () => {
  const view = { place: 'folder' as const, last: keptRecord() }
  const world = await opened([], { hash: '#/backup/now', backups: { view } })
  await seen('#backup-work', 'has everything already')
  expect([world.ports.address.hash(), world.backups.asked]).toEqual(['#/backup', ['back up']])
})

describe('the line at the foot of the rail', () => {
  test('leads to the page where nobody has said yet where backups go', async () => {
    const world = await opened([])
    await seen('.rail', 'none yet')
    element('#rail-backup').click()
    await seen('.backup-first')
    expect(world.backups.asked).toEqual([])
  })

  test('makes a backup by one press, and says what it came to', async () => {
    const backups = { view: { place: 'folder' as const, last: keptRecord({ createdAt: Date.now() - 3 * HOUR }) } }
    const world = await opened([], { backups })
    await seen('.rail', '3h ago')
    element('#rail-backup').click()
    await seen('#toast', 'has everything already')
    expect(world.backups.asked).toEqual(['back up'])
  })
})

test('the reminder goes with one press, and does nothing else', async () => {
  const world = await opened([kept('a', 'باد')], { backups: { view: { isReminderDue: true, unsaved: 60 } } })
  await seen('.list-pane .notice', '60 clippings are in no backup')
  element('#reminder-seen').click()
  await vi.waitFor(() => expect(elements('#reminder-seen')).toEqual([]))
  expect(world.backups.asked).toEqual(['reminded'])
})

describe('a library that was lost', () => {
  test('comes back from the files at hand', async () => {
    const before = keptRecord({ name: 'before.zip' })
    const view = { place: 'folder' as const, last: keptRecord(), beforeLoss: before }
    const files = [new File(['no backup'], 'before.zip')]
    const world = await opened([], { shelves: { lost: async () => 12 }, backups: { view, files } })
    await seen('[role="alert"]', '12 clippings kept here are gone')
    element('#bring-back').click()
    await seen('#restore-state [role="alert"]', 'This is no backup of Borideh')
    await seen('#restore-state', 'before.zip')
    expect(world.backups.asked).toEqual(['files of before.zip'])
    element('#restore-salvage').click()
    await seen('.salvaged', '0 clippings are whole; how many there were is not known')
    await seen('.rehearsal', 'No clipping in it can be taken')
    expect(elements('#restore-start')).toEqual([])
  })

  test('whose rest cannot be read is said to be that, and what can be read is exported', async () => {
    const clippings: Clipping[] = [kept('a', 'باد'), kept('b', 'باران')]
    const report = { whole: 2, partly: 1, unreadable: [{ id: 'c', headline: 'خاک' }] }
    const heads = async () => {
      throw new Error('storageFailed')
    }
    const world = await opened([], {
      shelves: { heads },
      readable: { clippings: () => eachOf(clippings), report: () => report },
    })
    await seen('[role="alert"]', 'can no longer read a part of your library')
    expect(document.body.textContent).not.toContain('still empty')
    element('#rescue').click()
    await seen('#rescue-state', '2 clippings were read whole')
    await seen('#rescue-state', 'Of 1 more only the present text could be read')
    await seen('.rescue-list', 'خاک')
    const [[name, file] = []] = world.saved
    expect(name).toMatch(/^borideh-rescued-.*\.jsonl$/)
    expect(file).toContain('باران')
  })
})

test('while the library moves into a new shape a backup is offered, and not required', async () => {
  const world = await opened([kept('a', 'باد')], {
    shelves: { isMoving: async () => true, preparing: async () => ({ done: 1, total: 4 }) },
    backups: { view: { place: 'folder', last: keptRecord(), unsaved: 1 } },
  })
  await seen('.list-pane', 'All that was stays as it was')
  element('#moving-backup').click()
  expect(world.backups.asked).toEqual(['back up'])
})

test('the first page says what this is, with the keys that the browser has given, and that removing it deletes all', async () => {
  const world = await opened([], { hash: '#/welcome', shortcuts: { 'keep-page': 'Alt+Shift+K' } })
  await seen('.welcome-keys', 'Alt+Shift+K')
  expect(elements('.welcome-keys kbd')).toHaveLength(1)
  await seen('.page', 'deletes your library')
  expect(element<HTMLAnchorElement>('#welcome-backup').hash).toBe('#/backup')
  expect(world.backups.asked).toEqual([])
})
