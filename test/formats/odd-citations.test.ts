import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bibliographyOf,
  citedEntry,
  plainBibliography,
  richBibliography,
} from '../../src/formats/citation/bibliography'
import { plainText } from '../../src/formats/citation/runs'
import { CITATION_STYLES } from '../../src/formats/citation/style'
import { workOf } from '../../src/formats/reference/work-of'
import { anyClipping } from '../clipping/any-clipping'
import { sampleClipping } from '../clipping/sample'
import { cited, facts, marked, person, styleOf, wanted, work } from './citing'

const english = { language: 'en', outlet: 'The Harbour', issued: { iso: '2025-08-05' } }

describe('quotation marks in a headline', () => {
  test('become those of the second rank inside marks of the first', () => {
    const said = { ...english, title: 'Mayor says “no” to bridge' }
    expect(cited('chicago', said)).toContain('“Mayor says ‘no’ to bridge.”')
    expect(cited('mla', said)).toContain('“Mayor says ‘no’ to bridge.”')
    expect(cited('harvard', { ...said, authors: [person('Lake', 'Ada')] })).toContain('‘Mayor says “no” to bridge’, ')
    expect(
      cited('harvard', { ...said, authors: [person('Lake', 'Ada')], title: 'It’s ‘too late’, they say' }),
    ).toContain('‘It’s “too late”, they say’, ')
    expect(cited('persian', { language: 'fa', title: 'شهردار گفت «نه»' })).toContain('«شهردار گفت “نه”». ')
  })

  test('that are straight are taken in pairs, and an odd one stays as it is', () => {
    expect(cited('mla', { ...english, title: '"No", says "mayor" again' })).toContain('“‘No’, says ‘mayor’ again.”')
    expect(cited('mla', { ...english, title: 'A 15" screen' })).toContain('“A 15" screen.”')
  })

  test('have the full stop before them at the end, as Americans write', () => {
    expect(cited('chicago', { ...english, title: 'Mayor says “no”' })).toContain('“Mayor says ‘no.’” ')
    expect(marked('apa', { ...english, title: 'Mayor says “no”' })).toContain('*Mayor says “no.”* ')
    expect(cited('mla', { ...english, title: 'Mayor asks “why?”' })).toContain('“Mayor asks ‘why?’” ')
  })
})

describe('names', () => {
  test('that are initials already keep all of them', () => {
    const authors = [person('Lake', 'A.B.')]
    expect(cited('apa', { ...english, authors })).toMatch(/^Lake, A\. B\. \(/)
    expect(cited('harvard', { ...english, authors })).toMatch(/^Lake, A\.B\. \(/)
  })

  test('have what is no part of the family at their end', () => {
    const authors = [person('King Jr.', 'Martin Luther')]
    expect(cited('apa', { ...english, authors })).toMatch(/^King, M\. L\., Jr\. \(/)
    expect(cited('chicago', { ...english, authors })).toMatch(/^King, Martin Luther, Jr\. “/)
    expect(cited('mla', { ...english, authors: [person('Lake', 'Ada'), ...authors] })).toMatch(
      /^Lake, Ada, and Martin Luther King Jr\. “/,
    )
  })

  test('begin with their first letter, whatever stands before it', () => {
    expect(cited('apa', { ...english, authors: [person('Lake', '’Abd İnci')] })).toMatch(/^Lake, A\. İ\. \(/)
  })
})

describe('a newspaper', () => {
  test('that nobody signed for stands first in Chicago, in italics and without its article', () => {
    expect(marked('chicago', { ...english, title: 'Rain' })).toMatch(/^\*Harbour\*\. “Rain\.” August 5, 2025\. https/)
  })

  test('without a day is a sentence, behind which stands when it was read', () => {
    const { issued: _, ...undated } = { ...english, title: 'Rain', authors: [person('Lake', 'Ada')] }
    expect(marked('chicago', { ...undated, accessed: Date.UTC(2025, 7, 11) })).toBe(
      'Lake, Ada. “Rain.” *Harbour*. Accessed August 11, 2025. https://nasim.example/news/1.',
    )
  })

  test('with a comma in its name is named once all the same, and by its name', () => {
    const own = { ...english, title: 'Rain', outlet: 'Rain, Wind', authors: [{ literal: 'Rain Wind' }] }
    expect(cited('apa', own)).toBe('Rain, Wind. (2025, August 5). Rain. https://nasim.example/news/1')
  })

  test('stands in italics for itself in APA, and its titles do not', () => {
    const signed = { ...english, title: 'Rain', outlet: 'The Harbour Times', authors: [person('Lake', 'Ada')] }
    expect(marked('apa', signed)).toBe(
      'Lake, A. (2025, August 5). Rain. *The Harbour Times*. https://nasim.example/news/1',
    )
    const persian = { ...signed, language: 'fa', title: 'باران', outlet: 'روزنامهٔ بندر' }
    expect(marked('apa', persian)).toContain('). باران. *روزنامهٔ بندر*. https')
  })

  test('keeps its italics in Harvard where nobody signed', () => {
    expect(marked('harvard', { ...english, title: 'Rain', outlet: 'The Harbour Times' })).toBe(
      '*The Harbour Times* (2025) ‘Rain’, 5 August. Available at: https://nasim.example/news/1.',
    )
  })

  test('is no author in APA: what nobody signed begins with its title', () => {
    expect(marked('apa', { ...english, title: 'Rain', outlet: 'The Harbour Times' })).toBe(
      'Rain. (2025, August 5). *The Harbour Times*. https://nasim.example/news/1',
    )
  })
})

test('an agency that sends news to newspapers is no newspaper: in Chicago it has no italics', () => {
  const signed = { ...english, title: 'Rain', authors: [person('Lake', 'Ada')] }
  expect(marked('chicago', { ...signed, outlet: 'Reuters' })).toContain('“Rain.” Reuters, August 5, 2025.')
  expect(marked('chicago', { ...english, title: 'Rain', outlet: 'Harbour News Agency' })).toMatch(
    /^Harbour News Agency\. “/,
  )
  expect(marked('chicago', { language: 'fa', title: 'باران', outlet: 'خبرگزاری نسیم' })).toMatch(/^خبرگزاری نسیم\. «/)
  expect(marked('chicago', { ...signed, outlet: 'Harbour News' })).toContain('“Rain.” *Harbour News*, ')
})

test('somebody with one name is named where no site is', () => {
  expect(cited('mla', { language: 'en', title: 'Rain', authors: [{ literal: 'Ada' }] })).toMatch(/^Ada\. “Rain\.”/)
})

describe('of a Persian date only as much is said as the page says', () => {
  test.each([
    ['month', 'مرداد ۱۴۰۴', '(۱۴۰۴، مرداد)'],
    ['month', '۱۴۰۴/۰۵', '(۱۴۰۴، مرداد)'],
    ['year', 'سال ۱۴۰۴', '(۱۴۰۴)'],
  ] as const)('a %s: %s', (precision, raw, said) => {
    const published = { iso: '2025-07-23', raw, calendar: 'persian', precision, source: 'label' } as const
    expect(cited('apa', workOf(sampleClipping({ published })))).toContain(said)
  })
})

describe('an Arabic work', () => {
  const arabic = {
    language: 'ar',
    title: 'المطر في المدينة',
    authors: [person('الشامي', 'ليلى'), person('حداد', 'سمير')],
    outlet: 'وكالة النهر',
    issued: { iso: '2025-08-05' },
    accessed: Date.UTC(2025, 7, 11, 22),
  }

  test('is cited in Arabic words, from right to left', () => {
    expect(citedEntry(work(arabic), styleOf('apa'), facts).dir).toBe('rtl')
    expect(cited('apa', arabic)).toBe(
      'الشامي، ليلى، وحداد، سمير. (2025، 5 أغسطس). المطر في المدينة. وكالة النهر. https://nasim.example/news/1',
    )
    expect(cited('harvard', arabic)).toBe(
      'الشامي، ليلى وحداد، سمير (2025) «المطر في المدينة»، وكالة النهر، 5 أغسطس. ' +
        'متاح على: https://nasim.example/news/1 (تاريخ الاطلاع: 12 أغسطس 2025).',
    )
  })
})

describe('words that run the other way', () => {
  test('keep to themselves where they would join what stands beside them', () => {
    const hebrew = { ...english, language: 'he', title: 'גשם בעיר' }
    expect(cited('apa', hebrew)).toBe(
      'The Harbour. (2025, August 5). \u2068גשם בעיר\u2069. https://nasim.example/news/1',
    )
  })

  test('do not decide from which side an entry is read', async () => {
    const entries = await bibliographyOf([work({ language: 'fa', outlet: 'BBC فارسی' })], styleOf('apa'), wanted)
    expect(plainBibliography(entries ?? [])).toMatch(/^\u200f/)
  })
})

test('a work that names no language is cited by the letters of its title', () => {
  expect(cited('apa', { title: 'گشایش پل' })).toContain('(بی‌تا)')
  expect(cited('apa', { title: 'افتتاح الجسر' })).toContain('(د.ت.)')
  expect(cited('apa', { title: 'A bridge' })).toContain('(n.d.)')
})

test('a title of which nothing can be seen gives way to the address', () => {
  expect(cited('mla', { title: '\u202e\u2066', url: 'https://a.example/' })).toContain('“https://a.example/.” ')
})

test('an address that is none of the web is text, and nothing to press', async () => {
  const entries = await bibliographyOf([work({ url: 'javascript:alert(1)' })], styleOf('apa'), wanted)
  expect(richBibliography(entries ?? [], styleOf('apa'))).not.toContain('<a')
})

describe('whatever a page says', () => {
  const anyStyle = fc.constantFrom(...CITATION_STYLES)

  test('an entry is one line, in which nothing turns what follows around', async () => {
    await fc.assert(
      fc.asyncProperty(anyClipping, anyStyle, async (clipping, id) => {
        const entries = (await bibliographyOf([workOf(clipping)], styleOf(id), wanted)) ?? []
        const line = plainBibliography(entries)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066\u2067]/)
        expect(line.match(/\u2068/g)?.length).toBe(line.match(/\u2069/g)?.length)
        expect(line.isWellFormed()).toBe(true)
      }),
    )
  })

  test('its rich text has paragraphs, italics and links of the web, and says the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyClipping, { minLength: 1, maxLength: 4 }), anyStyle, async (clippings, id) => {
        const entries = (await bibliographyOf(clippings.map(workOf), styleOf(id), wanted)) ?? []
        const rich = richBibliography(entries, styleOf(id))
        const tags = rich.match(/<[^>]*>/g) ?? []
        const known =
          /^<(?:p dir="(?:rtl|ltr)"(?: lang="[\w-]+")?(?: style="[\w :;-]+")?|\/p|i|\/i|a href="https?:[^"<>]*" dir="ltr"|\/a)>$/
        expect(tags.filter((tag) => !known.test(tag))).toEqual([])
        expect(textIn(rich)).toBe(entries.map(({ runs }) => plainText(runs)).join('\n'))
      }),
    )
  })

  test('is cited in time that grows with its length alone', () => {
    for (const sign of ['"', '“', '‘', '’', '«', '.', ' ', '\u202e', 'a. ', '‘a’b', 'Jr. ']) {
      const long = sign.repeat(30_000)
      const parts = { title: long, outlet: long, authors: [person(long, long)], language: 'en' }
      for (const id of CITATION_STYLES) expect(cited(id, parts)).toContain('nasim.example')
    }
  })
})

function textIn(rich: string): string {
  const plain = rich.replace(/<[^>]*>/g, '')
  return plain.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => SIGNS[name] ?? '')
}

const SIGNS: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' }
