// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import english from '../../_locales/en/messages.json'
import type { PageFailure, ReadingFailure, WriteFailure } from '../../src/browser/messages'
import { counted, languageFor, type TextKey, text, UI_LANGUAGES } from '../../src/ui/text'
import { LOCALE_CODES, speakHere } from './speaking'

describe('the language of the UI', () => {
  test('is the first wanted one that there are texts in, whatever the country', () => {
    expect(languageFor(['fr', 'fa-IR', 'en'])).toBe('fa')
    expect(languageFor(['EN-gb', 'fa'])).toBe('en')
  })

  test('is English when nothing wanted is there', () => {
    expect(languageFor(['fr', 'de'])).toBe('en')
    expect(languageFor([])).toBe('en')
  })

  test('is told to the document with its direction', () => {
    speakHere('fa')
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['fa', 'rtl'])
    speakHere('en')
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['en', 'ltr'])
  })

  test('is offered for every folder of texts', () => {
    expect([...UI_LANGUAGES].sort()).toEqual([...LOCALE_CODES].sort())
  })
})

describe.each(LOCALE_CODES)('in %s', (code) => {
  test('every text has words', () => {
    speakHere(code)
    const keys = Object.keys(english).filter((key): key is TextKey => key in english)
    expect(keys.filter((key) => text(key).trim() === '' || text(key) === key)).toEqual([])
  })

  test('every failure has a sentence of its own', () => {
    speakHere(code)
    const sentences = FAILURES.map((reason) => text(`fail_${reason}`))
    expect(new Set(sentences).size).toBe(FAILURES.length)
    expect(sentences.filter((sentence) => !sentence.endsWith('.'))).toEqual([])
  })
})

describe('a text with slots', () => {
  test('has numbers in the digits of its language', () => {
    speakHere('fa')
    expect(counted('search_placeholder', 1204)).toContain('۱٬۲۰۴')
    speakHere('en')
    expect(counted('search_placeholder', 1204)).toBe('Search 1,204 clippings…')
  })

  test('tells one from many as its language counts', () => {
    speakHere('en')
    expect(counted('page_paragraphs', 1)).toBe('1 paragraph')
    expect(counted('page_paragraphs', 2)).toBe('2 paragraphs')
    expect(counted('page_paragraphs', 0)).toBe('0 paragraphs')
  })

  test('keeps words of a page in their own direction', () => {
    speakHere('en')
    expect(text('results_none', { query: 'باران' })).toBe('Nothing found for “\u2068باران\u2069”')
  })

  test('lets no words of a page turn the rest of the sentence around', () => {
    speakHere('en')
    expect(text('results_none', { query: '\u202eabc\u2069' })).toBe('Nothing found for “\u2068abc\u2069”')
  })

  test('shows a slot that nothing fills', () => {
    speakHere('en')
    expect(text('results_none')).toBe('Nothing found for “{query}”')
  })
})

/** Each once: the compiler refuses a list that lacks one. */
const FAILURES = Object.values({
  notArticle: 'notArticle',
  saysIndex: 'saysIndex',
  saysVideo: 'saysVideo',
  saysGallery: 'saysGallery',
  saysSearch: 'saysSearch',
  saysProduct: 'saysProduct',
  saysForum: 'saysForum',
  frontAddress: 'frontAddress',
  searchAddress: 'searchAddress',
  galleryAddress: 'galleryAddress',
  linksOutweighText: 'linksOutweighText',
  player: 'player',
  passwordField: 'passwordField',
  noText: 'noText',
  noSelection: 'noSelection',
  browserPage: 'browserPage',
  file: 'file',
  pdf: 'pdf',
  noPermission: 'noPermission',
  noAnswer: 'noAnswer',
  storageFull: 'storageFull',
  storageUnavailable: 'storageUnavailable',
  storageBlocked: 'storageBlocked',
  storageNewer: 'storageNewer',
  storageFailed: 'storageFailed',
  changedElsewhere: 'changedElsewhere',
  gone: 'gone',
  tooManyMarks: 'tooManyMarks',
  tooLarge: 'tooLarge',
  badRequest: 'badRequest',
  notAllowed: 'notAllowed',
  tooOften: 'tooOften',
  unexpected: 'unexpected',
} satisfies { [Reason in ReadingFailure | PageFailure | WriteFailure]: Reason })
