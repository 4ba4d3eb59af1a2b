import { expect, test } from 'vitest'
import { endingOf, isTrailer } from '../../src/article/ending'

test.each([
  ['انتهای پیام/م.ح', 'م.ح'],
  ['انتهای پیام/ی', 'ی'],
  ['انتهاي پيام/م.ح', 'م.ح'],
  ['انتهای پیام/', undefined],
  ['انتهای پیام', undefined],
  ['انتهای پیام/*', undefined],
  ['/انتهای پیام', undefined],
  ['انتهای خبر/', undefined],
  ['پایان پیام', undefined],
  ['انتهای پیام/ ۱۲۳۴', '۱۲۳۴'],
  ['انتهای‌پیام/ر.ک', 'ر.ک'],
  ['/إنتهى/', undefined],
  ['END/', undefined],
])('«%s» closes a story, initials: %s', (line, initials) => {
  expect(endingOf(line)).toEqual({ marker: line, ...(initials && { initials }) })
})

test.each(['وی در پایان گفت', 'در پایان پیام خود آورده است', 'پایان خبرهای خوش برای باغداران', 'Endlich Regen'])(
  '«%s» is a sentence like any other',
  (line) => {
    expect(endingOf(line)).toBeUndefined()
  },
)

test('a bare code or Latin initials may close a story, a year may not', () => {
  expect(['17302', '۲۶۵ ۳۳', 'ms', '45/'].map(isTrailer)).toEqual([true, true, true, true])
  expect(['2020', '۱۴۰۴', 'The', 'سلام'].map(isTrailer)).toEqual([false, false, false, false])
})

test('so may the signs of agencies and editors', () => {
  expect(['(dpa)', 'SDA/sep', 'sak/Reuters', '(ap/kna)'].map(isTrailer)).toEqual([true, true, true, true])
  expect(['(siehe oben)', 'Berlin', 'und/oder nicht'].map(isTrailer)).toEqual([false, false, false])
})
