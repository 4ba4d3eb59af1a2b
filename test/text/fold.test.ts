import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asciiDigits, fold } from '../../src/text/fold'
import { foldedWords, labelKey } from '../../src/text/label-key'

describe('one word however it was typed', () => {
  test.each([
    ['کتاب', 'كتاب', 'Arabic and Persian kaf'],
    ['یاری', 'ياري', 'Arabic and Persian yeh'],
    ['موسی', 'موسى', 'alef maksura'],
    ['مدرسه', 'مدرسة', 'teh marbuta'],
    ['قدس', 'قـدس', 'tatweel'],
    ['مشتی', 'مُشتی', 'diacritics'],
    ['آران', 'اران', 'madda'],
    ['می‌خواهم', 'میخواهم', 'the zero-width non-joiner'],
    ['خانه', 'خانۀ', 'heh with yeh above'],
    ['2025', '۲۰۲۵', 'Persian digits'],
    ['2025', '٢٠٢٥', 'Arabic digits'],
    ['İstanbul', 'istanbul', 'Turkish dotted capital'],
    ['ışık', 'IŞIK', 'Turkish dotless i'],
    ['xəbər', 'XƏBƏR', 'Azerbaijani schwa'],
    ['xeber', 'xəbər', 'schwa typed as e'],
    ['Straße', 'STRASSE', 'German sharp s'],
    ['élève', 'eleve', 'French accents'],
    ['ﻻ', 'لا', 'presentation forms'],
    ['ＡＢＣ', 'abc', 'full width'],
  ])('%s and %s are one word: %s', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  test('letters that make another word stay apart', () => {
    expect(fold('سال')).not.toBe(fold('شال'))
    expect(fold('йод')).not.toBe(fold('иод'))
    expect(fold('가나')).toBe('가나')
  })
})

test('a label is one label in all three states of its half-space', () => {
  expect(new Set(['برچسب‌ها', 'برچسب ها:', 'برچسبها', ' برچسب‌ها :'].map(labelKey)).size).toBe(1)
})

test('punctuation parts words and is dropped', () => {
  expect(foldedWords('«سلام»، دنیا! (۲)')).toBe('سلام دنیا 2')
})

test('digits alone are turned, everything else stays verbatim', () => {
  expect(asciiDigits('کد ۱۲۳-٤٥ كی')).toBe('کد 123-45 كی')
})

test('every character there is can be folded, and folding twice changes nothing', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const once = fold(String.fromCharCode(code))
    if (fold(once) !== once) throw new Error(`U+${code.toString(16)}`)
  }
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)))
})
