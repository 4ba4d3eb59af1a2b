import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeFileName } from '../../src/text/file-name'

describe('a file is named as it was meant', () => {
  test.each([
    ['کتاب‌خانهٔ من ۱۴۰۴', 'کتاب‌خانهٔ من ۱۴۰۴.json'],
    ['Borideh 2026-11-21', 'Borideh 2026-11-21.json'],
    ['Der Sturm: Teil 2/3', 'Der Sturm Teil 2 3.json'],
  ])('%s', (wanted, name) => {
    expect(safeFileName(wanted, 'json')).toBe(name)
  })
})

describe('a name that does harm is made harmless', () => {
  test.each([
    ['../../etc/passwd', 'etc passwd.json'],
    ['C:\\Windows\\system32', 'C Windows system32.json'],
    ['.htaccess', 'htaccess.json'],
    ['con', '_con.json'],
    ['Aux.2026', '_Aux.2026.json'],
    ['nul .x', '_nul .x.json'],
    ['COM¹', '_COM¹.json'],
    ['conout$', '_conout$.json'],
    ['باران\u202egpj.exe', 'باران gpj.exe.json'],
    ['a\u0000b\nc', 'a b c.json'],
    ['~/x', 'x.json'],
    ['... ', 'borideh.json'],
    ['', 'borideh.json'],
  ])('%j', (wanted, name) => {
    expect(safeFileName(wanted, 'json')).toBe(name)
  })
})

test('a long name ends at a whole character within 120 bytes', () => {
  const name = safeFileName('👩‍👩‍👧'.repeat(50), 'jsonl')
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120)
  expect(name).toMatch(/^(👩‍👩‍👧)+\.jsonl$/)
})

test('a long name that begins like a device of Windows stays within 120 bytes, too', () => {
  const name = safeFileName(`con.${'x'.repeat(200)}`, 'json')
  expect(name).toMatch(/^_con\.x+\.json$/)
  expect(new TextEncoder().encode(name).length).toBe(120)
})

test('whatever is wanted, the name stays in its folder and is of use to every system', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (wanted) => {
      const name = safeFileName(wanted, 'json')
      expect(name).not.toMatch(/[\p{Cc}\p{Cs}/\\:*?"<>|\u202a-\u202e\u2066-\u2069]/u)
      expect(name).not.toMatch(/^[. ]|^(con|prn|aux|nul)\./i)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120)
      expect(safeFileName(name.slice(0, -5), 'json')).toBe(name)
    }),
  )
})
