import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tendBackups } from '../../../library/backup/tending'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is due is written when a page opens and now and then, and many changes are counted once', async () => {
  const backups = { backUpIfDue: vi.fn(async () => {}), refresh: vi.fn(async () => {}) }
  let change = () => {}
  tendBackups(backups, {
    watch: (changed) => {
      change = changed
    },
  })
  expect(backups.backUpIfDue).toHaveBeenCalledOnce()
  for (let time = 0; time < 5; time += 1) change()
  await vi.advanceTimersByTimeAsync(60 * 60_000)
  expect(backups.backUpIfDue.mock.calls.length).toBeGreaterThan(5)
  expect(backups.refresh.mock.calls.length).toBeLessThanOrEqual(2)
})
