// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { kept } from './marked'
import { clear, element, leave, opened, seen } from './page'

beforeEach(clear)
afterEach(() => {
  document.querySelector('dialog')?.close()
  leave()
})

describe('the menu of the page', () => {
  test('copies the citation of one that is kept, and says so', async () => {
    const world = await opened({ held: kept() })
    await openMenu('#kept-more')
    element('#menu-cite').click()
    await seen('.cited', 'باران در شهر بندری')
    await vi.waitFor(() => expect(element('#citing-copy').getAttribute('aria-disabled')).toBe('false'))
    element('#citing-copy').click()
    await seen('#kept-status', 'Citation copied')
    await seen('#announcer', 'Citation copied')
    expect(world.marks.copied[0]?.plain).toContain('https://khabar.example/news/1024/rain')
    expect(document.querySelector('dialog')).toBeNull()
  })

  test('has nothing to cite where nothing is kept', async () => {
    await opened()
    await openMenu('#keep-more')
    expect(document.querySelector('#menu-cite')).toBeNull()
  })
})

/** With what it has only after the first paint. */
async function openMenu(button: string): Promise<void> {
  await seen(button)
  element(button).click()
  await seen('#menu-mark')
}
