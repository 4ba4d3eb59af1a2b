import { describe, expect, test } from 'vitest'
import { directionOf, languageOf, scriptOf } from '../../src/text/language-of'

describe('the language of a text', () => {
  test.each([
    ['این متن را برای آزمایش نوشته‌ایم و در آن هیچ خبری نیست که بود.', 'fa'],
    ['كتبنا هذا النص من أجل الاختبار وليس فيه أي خبر على الإطلاق بعد أن فكرنا في ذلك.', 'ar'],
    ['یہ تحریر ہم نے آزمائش کے لیے لکھی ہے اور اس میں کوئی خبر نہیں ہے۔', 'ur'],
    ['Bu mətni sınaq üçün yazmışıq və onun içində heç bir xəbər yoxdur.', 'az'],
    ['Bu metni deneme için yazdık ve içinde bir haber yok, daha sonra da olmayacak.', 'tr'],
    ['We wrote this text for a test and there is no news in it that was of use.', 'en'],
    ['Wir haben diesen Text für eine Probe geschrieben und es ist nicht die Nachricht mit dem Wert.', 'de'],
    ['関東地方各地で昨夜、震度三の地震があった。気象庁発表。', 'ja'],
    ['我们写这段文字是为了测试，里面没有任何新闻。', 'zh'],
    ['כתבנו את הטקסט הזה לניסיון ואין בו שום חדשות של ממש.', 'he'],
  ])('%s is %s, whatever the page claims', (text, lang) => {
    expect(languageOf(text, 'en-US')).toBe(lang)
  })

  test('the claim of the page stands where the words leave it open', () => {
    expect(languageOf('Wisata alam lestari', 'id')).toBe('id')
  })

  test('a claim against the script does not stand', () => {
    expect(languageOf('سلام', 'en')).toBeUndefined()
  })

  test('Azerbaijani lines without stop words are told from Turkish by their letters', () => {
    expect(languageOf('Nar bayramı dostluq bayramıdır')).toBe('az')
  })

  test('a text without letters has the language that is claimed, or none', () => {
    expect(languageOf('۱۲۳', 'fa')).toBe('fa')
    expect(languageOf('123')).toBeUndefined()
  })
})

test('the direction is that of most letters', () => {
  expect(directionOf('خبرگزاری ABC نوشت')).toBe('rtl')
  expect(directionOf('The word سلام means hello')).toBe('ltr')
  expect(directionOf('123', 'rtl')).toBe('rtl')
})

test('the script is that of most letters', () => {
  expect(scriptOf('東京は今日も晴れです')).toBe('Jpan')
  expect(scriptOf('...')).toBeUndefined()
})
