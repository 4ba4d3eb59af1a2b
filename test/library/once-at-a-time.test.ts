import { expect, test } from 'vitest'
import { onceAtATime } from '../../library/once-at-a-time'

test('work that is asked for three times at once is done twice, one after the other', async () => {
  const log: string[] = []
  const look = onceAtATime(async () => {
    log.push('begins')
    await Promise.resolve()
    log.push('ends')
  })
  await Promise.all([look(), look(), look()])
  expect(log).toEqual(['begins', 'ends', 'begins', 'ends'])
})

test('work that failed can be asked for again', async () => {
  let times = 0
  const look = onceAtATime(async () => {
    times += 1
    if (times === 1) throw new Error('out of order')
  })
  await expect(look()).rejects.toThrow('out of order')
  await look()
  expect(times).toBe(2)
})
