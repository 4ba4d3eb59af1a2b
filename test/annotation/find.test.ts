// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { find } from '../../src/annotation/find'
import { textMapOf } from '../../src/annotation/text-map'
import { bodyOf, marked, markedIn, wordsAt, wordsFound } from './page'

const LIBRARY: [string, string, string, string] = [
  'The town library opens its new reading room on Saturday. It has forty seats and a garden for quiet hours.',
  'Readers may borrow up to twelve books at a time. The catalogue was printed again after nine years.',
  'A small exhibition shows maps of the valley. Children receive a stamp for every page that they colour.',
  'The mayor thanked the carpenters who built the shelves from old oak. Coffee is served in the hall.',
]

const page = (...paragraphs: string[]) => `<main>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</main>`
const story = page(...LIBRARY)

describe('marked words are found', () => {
  const sentence = 'The catalogue was printed again after nine years.'

  test('where they were, on a page that has not changed', () => {
    const quote = marked(story, sentence)
    const map = textMapOf(bodyOf(story))
    expect(find(quote, map)).toEqual({
      start: map.text.indexOf(sentence),
      end: map.text.indexOf(sentence) + sentence.length,
      likeness: 'same',
    })
  })

  test.each([
    ['in other elements', story.replaceAll('<p>', '<div><section>').replaceAll('</p>', '</section></div>')],
    [
      'with inline elements among them',
      story.replace('catalogue was', '<em>cata</em><a href="#">logue</a> <b>was</b>'),
    ],
    ['with other white space', story.replaceAll(' ', '\n     ').replace('<p>', '\n\n<p>\t')],
    ['with no-break spaces', story.replaceAll(' ', '\u00a0')],
    ['with soft hyphens', story.replaceAll('catalogue', 'cata\u00adlogue').replaceAll('printed', 'prin\u00adted')],
    ['in capitals', story.toUpperCase().replaceAll('P>', 'p>').replaceAll('MAIN>', 'main>')],
    ['in full-width letters', story.replace('printed again', 'ｐｒｉｎｔｅｄ ａｇａｉｎ')],
    ['with boxes before and after every paragraph', story.replaceAll('<p>', '<aside>Advertisement</aside><p>')],
    [
      'after the sentence before them was taken out',
      story.replace('Readers may borrow up to twelve books at a time. ', ''),
    ],
    [
      'after a sentence was put before them',
      story.replace('The catalogue', 'A box for returns stands outside. The catalogue'),
    ],
    ['in a paragraph that was moved', page(LIBRARY[3], LIBRARY[1], LIBRARY[0], LIBRARY[2])],
  ])('%s', (_, html) => {
    const found = wordsFound(marked(story, sentence), html)
    expect(plain(found)).toBe(plain(sentence))
  })

  test.each([
    ['a word was replaced', 'The catalogue was reprinted again after nine years.'],
    ['a word was taken out', 'The catalogue was printed after nine years.'],
    ['a word was added', 'The catalogue was printed once again after nine long years.'],
    ['the first word was replaced', 'This catalogue was printed again after nine years.'],
    ['the last word was replaced', 'The catalogue was printed again after nine winters.'],
    ['a letter was corrected', 'The catalog was printed again after nine years.'],
  ])('when %s', (_, edited) => {
    expect(wordsFound(marked(story, sentence), story.replace(sentence, edited))).toBe(edited)
  })

  test.each([
    ['first', 'The town library opens its new reading room on Saturday.', 'library', 'archive'],
    ['last', 'Coffee is served in the hall.', 'served', 'poured'],
  ])('when a word of the %s sentence of the page was replaced', (_, words, old, young) => {
    const edited = words.replace(old, young)
    expect(wordsFound(marked(story, words), story.replace(words, edited))).toBe(edited)
  })

  test('from the first of several paragraphs to the last, whatever was put between them', () => {
    const quote = marked(
      story,
      'Readers may borrow up to twelve books at a time. The catalogue was printed again after nine years.\nA small exhibition shows maps of the valley.',
    )
    const box = '<aside><p>Advertisement</p><p>Ask for our seed packets at the counter.</p></aside>'
    const found = wordsFound(quote, story.replaceAll('<p>', `${box}<p>`))
    expect(found).toMatch(/^Readers may borrow[\s\S]+Ask for our seed packets[\s\S]+maps of the valley\.$/)
  })

  test('of one letter, if both sides of it are as they were', () => {
    expect(wordsFound(marked(story, 'a', 3), story.replaceAll('<p>', '<p> '))).toBe('a')
  })
})

describe('Persian words are found', () => {
  const persian = page(
    'کتابخانهٔ شهر روز شنبه تالار تازه‌ای را می‌گشاید. تالار ۴۰ صندلی و یک باغچه دارد.',
    'خوانندگان می‌توانند تا ۱۲ کتاب به امانت ببرند. فهرست کتاب‌ها پس از نه سال دوباره چاپ شد.',
    'نمایشگاه کوچکی نقشه‌های درّه را نشان می‌دهد. کودکان برای هر برگ یک مُهر می‌گیرند.',
  )
  const sentence = 'خوانندگان می‌توانند تا ۱۲ کتاب به امانت ببرند.'

  test.each([
    ['with Arabic yeh and kaf', (text: string) => text.replaceAll('ی', 'ي').replaceAll('ک', 'ك')],
    ['without half-spaces', (text: string) => text.replaceAll('\u200c', '')],
    ['with spaces for half-spaces', (text: string) => text.replaceAll('\u200c', ' ')],
    ['with other digits', (text: string) => text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))],
    [
      'with Arabic digits',
      (text: string) => text.replace(/[۰-۹]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x90)),
    ],
    ['with points', (text: string) => text.replaceAll('ب', 'بَ').replaceAll('ت', 'تّ')],
    ['stretched by tatweel', (text: string) => text.replaceAll('خو', 'خـو')],
  ])('%s', (_, spelled) => {
    const html = spelled(persian)
    expect(wordsFound(marked(persian, sentence), html)).toBe(spelled(sentence))
  })

  test('the points of the last letter are marked with it', () => {
    const found = wordsFound(marked(persian, 'یک مُهر'), persian.replace('یک مُهر', 'یک مُهرِ'))
    expect(found).toBe('یک مُهرِ')
  })
})

describe('other writings', () => {
  test('both normal forms of accents and syllables are one text', () => {
    const korean = page(
      '도서관은 토요일에 새 열람실을 연다. 좌석은 마흔 개이고 작은 정원이 있다.',
      'Élève ou maître, chacun reçoit une clé déjà gravée.',
    )
    const quote = marked(korean, '좌석은 마흔 개이고')
    expect(wordsFound(quote, korean.normalize('NFD'))?.normalize('NFC')).toBe('좌석은 마흔 개이고')
    const french = marked(korean, 'reçoit une clé déjà')
    expect(wordsFound(french, korean.normalize('NFD'))?.normalize('NFC')).toBe('reçoit une clé déjà')
  })

  test('words without spaces are found inside of longer ones', () => {
    const chinese = page(
      '镇上的图书馆星期六开放新的阅览室，室内有四十个座位和一个安静的花园。',
      '读者一次最多可以借十二本书，目录在九年之后重新印刷。',
    )
    expect(wordsFound(marked(chinese, '十二本书'), chinese.replace('星期六', '星期日'))).toBe('十二本书')
  })

  test('quotation marks, dashes and dots may be others', () => {
    const english = page('“We waited — for years…” said the carpenter. The oak came from a barn near the mill.')
    expect(
      wordsFound(
        marked(english, '“We waited — for years…”'),
        page('"We waited - for years..." said the carpenter. The oak came from a barn near the mill.'),
      ),
    ).toBe('"We waited - for years..."')
  })
})

describe('words that stand on a page more than once', () => {
  const list = page(
    ...Array.from({ length: 8 }, (_, i) => `On day ${i + 1} the bridge was closed. Shuttle boats ran until dusk.`),
  )

  test.each([0, 3, 7])('are found at the place that was marked: %i', (nth) => {
    const map = textMapOf(bodyOf(list))
    const quote = markedIn(map, 'Shuttle boats ran until dusk.', nth)
    const later = textMapOf(bodyOf(list.replaceAll('<p>', '<p>\n ')))
    const found = find(quote, later)
    const places = [...later.text.matchAll(/Shuttle boats/g)].map(({ index }) => index)
    expect(places.indexOf(found?.start ?? -1)).toBe(nth)
  })

  test('as they are, not from a like beginning to a like end with other words between them', () => {
    const words = 'night train changes its hours, Quiet Harbour books 4'
    const before =
      'A night train changes its hours, Quiet Harbour books 272. A night train will be mended, Quiet Harbour books 714'
    const after = '. The old bridge opens again, Greenfield'
    const map = textMapOf(bodyOf(`<p>${before}${after} is glad.</p><p>A ${words}${after} is glad.</p>`))
    const { start, end } = find({ exact: words, prefix: 'A ', suffix: after, hints: {} }, map) ?? {}
    expect(map.text.slice(start, end)).toBe(words)
  })

  test('are found in the text, not in a pull quote that was put before it', () => {
    const words = LIBRARY[2]
    const html = page(LIBRARY[0], LIBRARY[1], words, LIBRARY[3])
    const quoted = html.replace(`<p>${words}`, `<aside><p>${words}</p></aside><p>${words}`)
    const map = textMapOf(bodyOf(quoted))
    expect(find(marked(html, words), textMapOf(bodyOf(quoted)))?.start).toBe(map.text.lastIndexOf(words))
  })

  test('are found in the text, not in a pull quote that was put after it', () => {
    const words = LIBRARY[2]
    const quoted = story.replace(`<p>${words}</p>`, `<p>${words}</p><aside><p>${words}</p></aside>`)
    const map = textMapOf(bodyOf(quoted))
    expect(find(marked(story, words), textMapOf(bodyOf(quoted)))?.start).toBe(map.text.indexOf(words))
  })
})

describe('a mark is refused rather than put in a wrong place', () => {
  test.each([
    ['a sentence that was taken out', 'The catalogue was printed again after nine years.'],
    ['a paragraph that was taken out', LIBRARY[2]],
    ['a word that still stands elsewhere', 'reading'],
    ['a word that stands everywhere', 'The'],
  ])('%s', (_, words) => {
    const repeated = story.replace('Coffee', 'The reading of the week is long. Coffee')
    expect(wordsFound(marked(repeated, words), repeated.replace(words, ''))).toBeUndefined()
  })

  test('a sentence that was taken out, though a copy stands in a box', () => {
    const sentence = 'The catalogue was printed again after nine years.'
    const boxed = `${story}<aside>More news. ${sentence}</aside>`
    expect(wordsFound(marked(boxed, sentence), boxed.replace(sentence, ''))).toBeUndefined()
  })

  test('another article under the same address', () => {
    const other = page(
      'The ferry to the island starts an hour later in winter. The harbour master posted the times on Monday.',
      'The wind was strong on both days. A new bell was hung at the pier after the old one cracked.',
    )
    for (const words of ['The', 'was', LIBRARY[0], 'The mayor thanked the carpenters']) {
      expect(wordsFound(marked(story, words), other)).toBeUndefined()
    }
  })

  test('a page with nothing on it', () => {
    expect(wordsFound(marked(story, 'Children receive a stamp'), '<main></main>')).toBeUndefined()
  })
})

describe('likeness', () => {
  const words = 'Readers may borrow up to twelve books at a time.'
  const likeness = (html: string) => find(marked(story, words), textMapOf(bodyOf(html)))?.likeness

  test('is the same when only spaces and elements are others', () => {
    expect(likeness(story.replaceAll(' ', '  ').replaceAll('<p>', '<div>'))).toBe('same')
  })

  test('is changed when the words are others', () => {
    expect(likeness(story.replace('twelve', 'fourteen'))).toBe('changed')
  })

  test('is changed when what stands beside them is another', () => {
    expect(likeness(story.replace('The catalogue', 'A list'))).toBe('changed')
  })

  test('is the same when something far away has changed', () => {
    expect(likeness(story.replace('Coffee is served', 'Tea is served'))).toBe('same')
  })
})

test('a quote of nothing but space is nowhere', () => {
  const map = textMapOf(bodyOf(story))
  expect(find({ exact: ' \u200c\n', prefix: 'The', suffix: 'town', hints: {} }, map)).toBeUndefined()
})

test('what was found is what the ranges of the page hold', () => {
  const map = textMapOf(bodyOf(story.replace('catalogue was', '<i>catalogue</i> was')))
  const found = find(marked(story, 'The catalogue was printed'), textMapOf(bodyOf(story)))
  const body = textMapOf(bodyOf(story.replace('catalogue was', '<i>catalogue</i> was')))
  const again = find(marked(story, 'The catalogue was printed'), map)
  expect(found && wordsAt(found, body)).toBe('The catalogue was printed')
  expect(again && map.rangesOf(again.start, again.end).map(String)).toEqual(['The catalogue was printed'])
})

function plain(text: string | undefined): string | undefined {
  return text
    ?.normalize('NFKC')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}
