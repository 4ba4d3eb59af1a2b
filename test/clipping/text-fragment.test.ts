import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passageAddress, type Quoted } from '../../src/clipping/text-fragment'

const PAGE = 'https://khabar.example/news/7'

/** The parts of the directive, as a browser reads them. */
function partsOf(address: string): string[] {
  const directive = address.split(':~:text=')[1] ?? ''
  return directive === '' ? [] : directive.split(',').map(decodeURIComponent)
}

function partsFor(exact: string, around: Partial<Quoted> = {}): string[] {
  return partsOf(passageAddress(PAGE, { exact, ...around }))
}

const LONG =
  'The river had been dry for seven years when the first boats came back, and on that morning the whole town stood at its banks and waited for the water to rise.'

describe('the address of a passage', () => {
  test('names a short one whole', () => {
    expect(passageAddress(PAGE, { exact: 'the first boats' })).toBe(`${PAGE}#:~:text=the%20first%20boats`)
    expect(partsFor('کتاب‌های خیس را')).toEqual(['کتاب‌های خیس را'])
  })

  test('names a long one by its first words and its last', () => {
    expect(partsFor(LONG)).toEqual(['The river had been dry', 'for the water to rise.'])
  })

  test('names one that reaches over lines by words of the first and the last, since no part may cross a block', () => {
    expect(partsFor('Boats came\nThe banks were full\nWater rose')).toEqual(['Boats came', 'Water rose'])
    expect(partsFor('آب آمد\nمردم ماندند')).toEqual(['آب آمد', 'مردم ماندند'])
  })

  test('cuts writing without spaces where its words end', () => {
    const [first = '', last = ''] = partsFor(
      '昨日の夜に降り続いた雨のため川の水位が上がり町の人々は岸辺に集まって水が引くのを待っていた'.repeat(4),
    )
    expect(first.length).toBeLessThan(20)
    expect(last.length).toBeLessThan(20)
    expect('昨日の夜に降り続いた雨のため'.startsWith(first)).toBe(true)
  })

  test.each([
    ['he river had', { prefix: 'T' }, 'river had'],
    ['The river ha', { suffix: 'd been' }, 'The river'],
    ['رود', { prefix: 'می\u200c' }, undefined],
    ['ive', { prefix: 'r', suffix: 'r' }, undefined],
    ['river', { prefix: 'The ', suffix: ' had' }, 'river'],
    ['river', { prefix: '“', suffix: '”' }, 'river'],
    ['雨', { prefix: '大', suffix: 'が' }, '雨'],
  ])('names whole words alone, for browsers find nothing less: %j', (exact, around, named) => {
    expect(partsFor(exact, around)).toEqual(named === undefined ? [] : [named])
  })

  test('writes what has a meaning in a directive so that it has none', () => {
    const address = passageAddress(PAGE, { exact: 'well-known, & 100% “so”#:~:text=x' })
    expect(address).toBe(`${PAGE}#:~:text=well%2Dknown%2C%20%26%20100%25%20%E2%80%9Cso%E2%80%9D%23%3A~%3Atext%3Dx`)
  })

  test('keeps a fragment that the address has, and drops another directive', () => {
    expect(passageAddress(`${PAGE}#part`, { exact: 'boats' })).toBe(`${PAGE}#part:~:text=boats`)
    expect(passageAddress(`${PAGE}#!/story/3`, { exact: 'boats' })).toBe(`${PAGE}#!/story/3:~:text=boats`)
    expect(passageAddress(`${PAGE}#part:~:text=old`, { exact: 'boats' })).toBe(`${PAGE}#part:~:text=boats`)
    expect(passageAddress(`${PAGE}#:~:text=old`, { exact: 'boats' })).toBe(`${PAGE}#:~:text=boats`)
  })

  test('lacks what says only where a link was found, and who has logged in', () => {
    const url = 'https://reader:secret@khabar.example/news?utm_source=x&id=7'
    expect(passageAddress(url, { exact: 'boats' })).toBe('https://khabar.example/news?id=7#:~:text=boats')
  })

  test('is that of the page where nothing is quoted', () => {
    expect(passageAddress(PAGE, { exact: ' \n ' })).toBe(PAGE)
    expect(passageAddress('no address', { exact: 'boats' })).toBe('no address')
  })

  test('can be written for whatever is quoted, and its parts are words of the quote', () => {
    const anyQuote = fc.record({
      exact: fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string({ unit: halfLetters })),
      prefix: fc.string({ unit: 'binary' }),
      suffix: fc.string({ unit: 'binary' }),
    })
    fc.assert(
      fc.property(anyQuote, (quote) => {
        const address = passageAddress(PAGE, quote)
        expect(address).toMatch(/^[\x21-\x7e]+$/)
        expect(URL.parse(address)?.href).toBe(address)
        const quoted = quote.exact.toWellFormed().replace(/\s+/g, ' ')
        for (const part of partsOf(address)) expect(quoted).toContain(part)
      }),
      { numRuns: 300 },
    )
  })
})

const halfLetters = fc.constantFrom('\ud83d', '\ude00', 'a', ' ', '\n', '-', 'ب', '\u200c', '\u0301')
