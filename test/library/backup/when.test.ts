import { expect, test } from 'vitest'
import { momentWords, sizeWords } from '../../../library/backup/when'

test("a moment stands in the reader's calendar, by the reader's clock", () => {
  const time = new Date(2026, 10, 22, 9, 7).getTime()
  expect(momentWords(time, 'en')).toBe('22 Nov 2026, 09:07')
  expect(momentWords(time, 'fa')).toBe('۱ آذر ۱۴۰۵، ۰۹:۰۷')
})

test.each([
  [3_412_345, '3.4 MB', '۳٫۴ مگابایت'],
  [4_400, '4 kB', '۴ کیلوبایت'],
])('%d bytes are written as one says them', (bytes, english, persian) => {
  expect([sizeWords(bytes, 'en'), sizeWords(bytes, 'fa')]).toEqual([english, persian])
})
