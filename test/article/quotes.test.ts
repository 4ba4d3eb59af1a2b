import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/article/article'
import { quotesIn } from '../../src/article/quotes'

const blocks = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }))
const said = (lang: string, ...texts: string[]) =>
  quotesIn(blocks(...texts), lang).map(({ text, speaker }) => [speaker, text])

describe('who said what', () => {
  test('a name in quotation marks is no quotation', () => {
    expect(said('fa', 'جشنواره «شب‌های بلند پاییزی» در سپیدان برگزار شد.')).toEqual([])
  })

  test('«وی» goes on with the speaker before', () => {
    expect(
      said('fa', 'مریم کوهی مدیر موزه گفت: «درها از فردا باز می‌شود.»', 'وی افزود: «ورود برای همه رایگان است.»'),
    ).toEqual([
      ['مریم کوهی', 'درها از فردا باز می‌شود.'],
      ['مریم کوهی', 'ورود برای همه رایگان است.'],
    ])
  })

  test('an office stands for the person who was introduced with it', () => {
    expect(
      said(
        'fa',
        'مریم کوهی مدیر موزه گفت: «درها از فردا باز می‌شود.»',
        'مدیر موزه ادامه داد: «بهار امسال دیر رسید.»',
      )[1]?.[0],
    ).toBe('مریم کوهی')
  })

  test('an office without a name is a role, not a speaker', () => {
    expect(quotesIn(blocks('فرماندار شهر گفت: «راه تا شب باز می‌شود.»'), 'fa')).toEqual([
      { text: 'راه تا شب باز می‌شود.', role: 'فرماندار شهر', verb: 'گفت', block: 0 },
    ])
  })

  test('nobody is guessed where the sentence names no one', () => {
    expect(said('fa', 'در بخشی از این نامه آمده است: «ما به این کار ادامه می‌دهیم.»')).toEqual([
      [undefined, 'ما به این کار ادامه می‌دهیم.'],
    ])
    expect(said('fa', 'یکی از باغداران گفت: «امسال باران خوبی داشتیم.»')[0]?.[0]).toBeUndefined()
  })

  test.each([
    ['de', '»Der Brunnen wird im Mai gegraben«, sagte Jutta Moosbach.', 'Der Brunnen wird im Mai gegraben'],
    ['de', '„Der Brunnen wird im Mai gegraben“, sagte Jutta Moosbach.', 'Der Brunnen wird im Mai gegraben'],
    ['en', '"The well will be dug in May," said Jutta Moosbach.', 'The well will be dug in May,'],
    ['en', '“The well will be dug in May,” said Jutta Moosbach.', 'The well will be dug in May,'],
    ['de', '›Der Brunnen wird im Mai gegraben‹, sagte Jutta Moosbach.', 'Der Brunnen wird im Mai gegraben'],
  ])('the marks of each country are known: %s %s', (lang, line, text) => {
    expect(said(lang, line)).toEqual([['Jutta Moosbach', text]])
  })

  test('a closing mark that has lost its partner opens nothing', () => {
    expect(said('fa', 'درها باز است». مریم کوهی مدیر موزه گفت: «ورود برای همه رایگان است.»')).toEqual([
      ['مریم کوهی', 'ورود برای همه رایگان است.'],
    ])
  })

  test('a quotation inside a quotation belongs to the outer one', () => {
    expect(said('fa', 'مریم کوهی گفت: «او به من گفت «نمی‌آیم» و رفت.»')).toEqual([
      ['مریم کوهی', 'او به من گفت «نمی‌آیم» و رفت.'],
    ])
  })

  test('English names stand behind the verb, before it, and after a comma', () => {
    expect(
      said(
        'en',
        '“We measured twice,” said Joan Pell, a retired joiner. “The stream decided the height.”',
        '“It will outlast us all,” the engineer, Priya Nand, told The Dispatch.',
      ),
    ).toEqual([
      ['Joan Pell', 'We measured twice,'],
      ['Joan Pell', 'The stream decided the height.'],
      ['Priya Nand', 'It will outlast us all,'],
    ])
  })

  test('Arabic verbs stand before the speaker', () => {
    expect(
      quotesIn(blocks('وقالت معلمة المدرسة: "سوف نعلق الطائرات في مدخل المكتبة".'), 'ar').map(({ role, verb }) => [
        role,
        verb,
      ]),
    ).toEqual([['معلمة المدرسة', 'وقالت']])
    expect(said('ar', 'قال سليم الحقل: "سوف نعلق الطائرات في مدخل المكتبة".')[0]?.[0]).toBe('سليم الحقل')
  })

  test('Turkish and Azerbaijani verbs follow the quotation', () => {
    expect(said('tr', '"Yağmurdan sonra yeniden bakacağız" diye konuştu.')).toHaveLength(1)
    expect(said('az', 'Nərminə İsgəndərli bildirib: “Ölçmələr hər saat aparılır”.')).toEqual([
      ['Nərminə İsgəndərli', 'Ölçmələr hər saat aparılır'],
    ])
  })
})

test('every quotation stands in its block, whatever the text', () => {
  const piece = fc.constantFrom(
    '«',
    '»',
    '“',
    '”',
    '"',
    'گفت: ',
    'وی ',
    'متن دراز برای آزمودن ',
    '. ',
    '، ',
    'مریم کوهی ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      return quotesIn(blocks(text), 'fa').every((quote) => text.includes(quote.text) && quote.text !== '')
    }),
  )
})
