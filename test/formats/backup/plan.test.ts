import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BackupRecord, dueBackup, isReminderDue, nextBackup, outlived } from '../../../src/formats/backup/plan'

const DAY = 24 * 60 * 60 * 1_000
const START = Date.UTC(2026, 0, 1)

/** Backups one after the other: for each, its kind and the days since the one before. */
function written(...backups: [kind: 'full' | 'increment', days: number][]): BackupRecord[] {
  let createdAt = START
  return backups.map(([kind, days], at) => {
    createdAt += days * DAY
    const name = `${at}.zip`
    const before = { ...(kind === 'increment' && { previous: `${at - 1}`, from: at * 10 }) }
    return {
      name,
      kind,
      databaseId: 'a',
      from: 0,
      to: (at + 1) * 10,
      count: 1,
      createdAt,
      seal: `${at}`,
      bytes: 1,
      ...before,
    }
  })
}

function situation(days: number, seq: number, databaseId = 'a') {
  return { databaseId, seq, now: START + days * DAY }
}

describe('by the schedule', () => {
  const records = written(['full', 0], ['increment', 1])

  test('nothing is due of an empty library, or where nothing is wanted', () => {
    expect(dueBackup([], 'daily', situation(0, 0))).toBeUndefined()
    expect(dueBackup([], 'off', situation(0, 9))).toBeUndefined()
  })

  test('the first backup is due at once, and full', () => {
    expect(dueBackup([], 'weekly', situation(0, 1))).toBe('full')
  })

  test('an increment is due when its time has come and something was done', () => {
    expect(dueBackup(records, 'daily', situation(1.9, 21))).toBeUndefined()
    expect(dueBackup(records, 'daily', situation(2, 21))).toBe('increment')
    expect(dueBackup(records, 'hourly', situation(1.1, 21))).toBe('increment')
    expect(dueBackup(records, 'daily', situation(5, 20))).toBeUndefined()
  })

  test('a clock that was set back holds nothing up', () => {
    expect(dueBackup(records, 'weekly', situation(-50, 21))).toBe('increment')
  })
})

describe('what is written next', () => {
  test('is full after a week, after twenty increments, and where the one that it needs is not remembered', () => {
    expect(nextBackup(written(['full', 0], ['increment', 1]), situation(7, 21))).toBe('full')
    const many = Array.from({ length: 20 }, () => ['increment', 0.1] as ['increment', number])
    expect(nextBackup(written(['full', 0], ...many), situation(3, 999))).toBe('full')
    expect(nextBackup(written(['full', 0], ...many.slice(1)), situation(3, 999))).toBe('increment')
    expect(nextBackup(written(['full', 0], ['increment', 1]).slice(1), situation(2, 21))).toBe('full')
  })

  test('is full where the browser has replaced the library, or set it back', () => {
    expect(nextBackup(written(['full', 0]), situation(1, 11, 'b'))).toBe('full')
    expect(nextBackup(written(['full', 0]), situation(1, 9))).toBe('full')
  })

  test('is nothing where the last backup has everything', () => {
    expect(nextBackup(written(['full', 0]), situation(1, 10))).toBeUndefined()
  })
})

describe('files that have been outlived', () => {
  test('are those before the last five that no month and no later file needs', () => {
    const records = written(
      ['full', 0],
      ['increment', 1],
      ['full', 7],
      ['increment', 1],
      ['full', 30],
      ['increment', 1],
    )
    expect(outlived(records)).toEqual([])
    const more = written(
      ['full', 0],
      ['increment', 1],
      ['full', 7],
      ['full', 30],
      ['full', 7],
      ['full', 7],
      ['full', 1],
      ['full', 1],
    )
    expect(outlived(more)).toEqual(['0.zip', '1.zip'])
  })

  test('are never the last of a library that the browser has replaced or set back, nor what that one needs', () => {
    const records = written(
      ['full', 0],
      ['increment', 1],
      ...Array.from({ length: 9 }, (): ['full', number] => ['full', 1]),
    )
    const replaced = records.map((record, at) => (at > 1 ? { ...record, databaseId: 'b' } : record))
    expect(outlived(replaced)).toEqual(['2.zip', '3.zip', '4.zip', '5.zip'])
    const setBack = records.map((record, at) => (at > 1 ? { ...record, to: at } : record))
    expect(outlived(setBack)).toEqual(['2.zip', '3.zip', '4.zip', '5.zip'])
    expect(outlived(records)).toEqual(['0.zip', '1.zip', '2.zip', '3.zip', '4.zip', '5.zip'])
  })

  test('are never one that a file which stays needs, nor one of the last five, nor the last full one of a month', () => {
    const backups = fc.array(
      fc.tuple(fc.constantFrom('full' as const, 'increment' as const), fc.integer({ max: 20, min: 0 })),
      {
        maxLength: 30,
      },
    )
    fc.assert(
      fc.property(backups, (some) => {
        const records = written(['full', 0], ...some)
        const gone = new Set(outlived(records))
        const staying = records.filter(({ name }) => !gone.has(name))
        expect(staying).toEqual(expect.arrayContaining(records.slice(-5)))
        for (const { kind, previous } of staying.slice(-5)) {
          if (kind === 'increment') expect(staying.map(({ seal }) => seal)).toContain(previous)
        }
        const monthsOf = (all: BackupRecord[]) =>
          new Set(
            all
              .filter(({ kind }) => kind === 'full')
              .map(({ createdAt }) => new Date(createdAt).toISOString().slice(0, 7)),
          )
        expect(monthsOf(staying)).toEqual(monthsOf(records))
      }),
    )
  })
})

describe('a reminder', () => {
  test('is due after fifty unsaved clippings, or thirty days', () => {
    expect(isReminderDue({ count: 49, since: START }, START + DAY)).toBe(false)
    expect(isReminderDue({ count: 50, since: START }, START + DAY)).toBe(true)
    expect(isReminderDue({ count: 1, since: START }, START + 30 * DAY)).toBe(true)
    expect(isReminderDue({ count: 0, since: START }, START + 300 * DAY)).toBe(false)
  })

  test('comes once, until there has been another backup', () => {
    expect(isReminderDue({ count: 99, since: START, remindedAt: START + DAY }, START + 300 * DAY)).toBe(false)
    expect(isReminderDue({ count: 99, since: START + 2 * DAY, remindedAt: START + DAY }, START + 3 * DAY)).toBe(true)
  })
})
