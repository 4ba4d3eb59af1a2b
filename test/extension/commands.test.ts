import { describe, expect, test, vi } from 'vitest'
import { shortcutFor } from '../../src/browser/commands'
import { fakeBrowser } from './fake-browser'

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).fakeBrowser }))

describe('the keys of a command', () => {
  test('are those that the browser has given it', async () => {
    fakeBrowser.commands.getAll.mockResolvedValue([
      { name: 'keep-page', shortcut: 'Alt+Shift+K' },
      { name: 'mark-selection', shortcut: 'Alt+Shift+H' },
    ])
    expect(await shortcutFor('mark-selection')).toBe('Alt+Shift+H')
  })

  test('are none where another extension has them, or the reader wants none', async () => {
    fakeBrowser.commands.getAll.mockResolvedValue([{ name: 'mark-selection', shortcut: '' }])
    expect(await shortcutFor('mark-selection')).toBeUndefined()
  })
})
