import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { damageIn, isMarkupDebris } from '../../src/text/damage'

const kinds = (text: string, lang = 'fa') => damageIn(text, lang).map(({ kind, text: damaged }) => [kind, damaged])

describe('what has happened to a text on its way', () => {
  test('swallowed half-spaces are flagged', () => {
    expect(kinds('در سهشنبه گذشته تنشها بیشتر شد و مردم میگویند که رفتهاند')).toEqual([
      ['lostJoiner', 'سهشنبه'],
      ['lostJoiner', 'تنشها'],
      ['lostJoiner', 'میگویند'],
      ['lostJoiner', 'رفتهاند'],
    ])
  })

  test('half-spaces that became another invisible sign are flagged', () => {
    expect(kinds('می\u200bشود و خانه\u00adها و می\u200eخواهد')).toEqual([
      ['lostJoiner', 'می\u200bشود'],
      ['lostJoiner', 'خانه\u00adها'],
      ['lostJoiner', 'می\u200eخواهد'],
    ])
  })

  test('Latin letters that hide in Cyrillic words are flagged', () => {
    expect(kinds('Пaром отошел от причала.', 'ru')).toEqual([['mixedLetters', 'Пaром']])
    expect(kinds('Показ в VIP-зале, iPhone и SMSка на экране, MOTOP', 'ru')).toEqual([])
    expect(kinds('The TAXI came at ONCE, by COPTER.', 'en')).toEqual([])
  })

  test('whole words that look so are left alone', () => {
    expect(kinds('تنها در انتهای میدان، شوراهای سه روستا آنها را دیدند و پیشنهاد دادند')).toEqual([])
  })

  test('correct half-spaces are no damage', () => {
    expect(kinds('سه‌شنبه تنش‌ها بیشتر شد و می‌گویند که رفته‌اند')).toEqual([])
  })

  test('an entity typed as text is flagged with its place', () => {
    expect(damageIn('نقش و ZWJ&R؛ ژه ای در این کار', 'fa')).toEqual([
      { kind: 'entityDebris', text: 'و ZWJ&R؛', start: 4 },
    ])
    expect(kinds('می&zwnj;شود &amp; نیز')).toEqual([
      ['entityDebris', '&zwnj;'],
      ['entityDebris', '&amp;'],
    ])
  })

  test('entities of other letters are flagged, a name with an ampersand is not', () => {
    expect(kinds('caf&eacute; &#8217; &ldquo;', 'fr')).toEqual([
      ['entityDebris', '&eacute;'],
      ['entityDebris', '&#8217;'],
      ['entityDebris', '&ldquo;'],
    ])
    expect(kinds('R&D and AT&T; black&white', 'en')).toEqual([])
  })

  test('letters of the Arabic keyboard among Persian ones are flagged, in Persian only', () => {
    expect(kinds('حيله گرایانه')).toEqual([['mixedLetters', 'حيله']])
    expect(kinds('في المدينة', 'ar')).toEqual([])
  })

  test('markup left as characters is flagged', () => {
    expect(kinds('پایان متن -->')).toEqual([['markupDebris', '-->']])
    expect(kinds('یک <br> دو')).toEqual([['markupDebris', '<br>']])
  })
})

test('each flagged place says what stands there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
      damageIn(text, 'fa').every((place) => text.startsWith(place.text, place.start)),
    ),
  )
})

test('a line of markup and nothing else is debris, a sentence about markup is not', () => {
  expect(['-->', '<!DOCTYPE html>', '<img src="a.jpg">', '<br /><br />'].map(isMarkupDebris)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(['<b> makes a word bold.', 'a --> b', 'سلام'].map(isMarkupDebris)).toEqual([false, false, false])
})
