import { describe, expect, test } from 'vitest'
import { COMMANDS, type Command, commandFor, KEYS } from '../../library/keys'

const PLAIN = { code: '', ctrlKey: false, metaKey: false, altKey: false }

describe('a key', () => {
  test.each<[string, Command]>([
    ['j', 'next'],
    ['ArrowUp', 'previous'],
    ['Enter', 'open'],
    ['/', 'search'],
    ['#', 'trash'],
    ['Delete', 'trash'],
    ['?', 'help'],
    ['؟', 'help'],
  ])('%s asks for %s', (key, command) => {
    expect(commandFor({ ...PLAIN, key })).toBe(command)
  })

  test('means the same on a Persian keyboard', () => {
    expect(commandFor({ ...PLAIN, key: 'ت', code: 'KeyJ' })).toBe('next')
    expect(commandFor({ ...PLAIN, key: 'ش', code: 'KeyA', ctrlKey: true })).toBe('selectAll')
  })

  test('means what is written on it where letters stand elsewhere', () => {
    expect(commandFor({ ...PLAIN, key: 'x', code: 'KeyB' })).toBe('select')
  })

  test('with Ctrl or ⌘ means something else', () => {
    expect(commandFor({ ...PLAIN, key: 'Enter', metaKey: true })).toBe('openOriginal')
    expect(commandFor({ ...PLAIN, key: 's', ctrlKey: true })).toBeUndefined()
  })

  test("with Alt is the browser's own", () => {
    expect(commandFor({ ...PLAIN, key: 'j', altKey: true })).toBeUndefined()
  })
})

test('the help shows keys for everything', () => {
  expect(COMMANDS.filter((command) => KEYS[command].length === 0)).toEqual([])
})
