// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lookingAt } from '../../content-scripts/marker/looking'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})

afterEach(() => {
  vi.useRealTimers()
})

/** A page, and how often it was looked at while it was quiet and while it was not. */
function watched({ cost = 1, isComplete = false, readyState = 'complete' } = {}) {
  const looks: boolean[] = []
  const page = document.implementation.createHTMLDocument()
  Object.defineProperty(page, 'readyState', { value: readyState })
  const looking = lookingAt(page, async (isQuiet) => {
    looks.push(isQuiet)
    return { cost, isComplete }
  })
  return { looking, looks }
}

describe('a page', () => {
  test('is looked at half a second after a change, once for all changes until then', async () => {
    const { looking, looks } = watched({ isComplete: true })
    for (let change = 0; change < 10; change++) looking.changed()
    await vi.advanceTimersByTimeAsync(499)
    expect(looks).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(looks).toEqual([false])
  })

  test('counts as quiet two seconds after its last change, and is looked at then', async () => {
    const { looking, looks } = watched()
    looking.restart()
    await vi.advanceTimersByTimeAsync(0)
    expect(looks).toEqual([false])
    await vi.advanceTimersByTimeAsync(1_000)
    looking.changed()
    await vi.advanceTimersByTimeAsync(1_900)
    expect(looks).not.toContain(true)
    await vi.advanceTimersByTimeAsync(1_500)
    expect(looks.at(-1)).toBe(true)
  })

  test('that loads without end counts as quiet after fifteen seconds', async () => {
    const { looking, looks } = watched({ readyState: 'loading' })
    looking.restart()
    await vi.advanceTimersByTimeAsync(14_000)
    expect(looks).not.toContain(true)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(looks.at(-1)).toBe(true)
  })

  test('that changes without end is looked at less and less often', async () => {
    const { looking, looks } = watched()
    for (let second = 0; second < 600; second++) {
      looking.changed()
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(looks.length).toBeLessThan(40)
    expect(looks.length).toBeGreaterThan(15)
  })

  test('whose marks are all found is looked at for a tenth of the time at most', async () => {
    const { looking, looks } = watched({ cost: 400, isComplete: true })
    for (let change = 0; change < 400; change++) {
      looking.changed()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(looks.length).toBeLessThanOrEqual(11)
  })

  test('is looked at at once when somebody asks', async () => {
    const { looking, looks } = watched({ isComplete: true })
    await looking.now()
    expect(looks).toHaveLength(1)
  })

  test('is looked at no more when it was said so', async () => {
    const { looking, looks } = watched()
    looking.changed()
    looking.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    looking.changed()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(looks).toEqual([])
  })
})
