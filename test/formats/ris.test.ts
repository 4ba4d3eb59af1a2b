import { describe, expect, test } from 'vitest'
import { sampleClipping } from '../clipping/sample'
import { clippingsOf, entriesOf, fullClipping, onlyClippingOf, textOf } from './bibliography'

describe('a clipping in RIS', () => {
  test('has all that RIS has a place for', async () => {
    expect((await textOf('ris', [fullClipping()])).split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - khabar-example_20250805_1024',
      'TI  - باران در شهر بندری',
      'ST  - گزارش میدانی',
      'AU  - بهاری, سارا',
      'T2  - خبرگزاری نمونه',
      'PB  - خبر نمونه',
      'CY  - بندر نمونه',
      'SE  - جامعه / هوا',
      'PY  - 2025',
      'DA  - 2025/08/05/',
      'LA  - fa',
      'AB  - بارش پیوسته خیابان‌ها را خلوت کرد.',
      'KW  - هواشناسی',
      'KW  - rain & wind',
      'KW  - باران',
      'KW  - شهر',
      'UR  - https://khabar.example/news/1024/rain',
      'Y2  - 2025/10/06/13:45:00',
      'DP  - Borideh',
      'N1  - برای فصل دوم',
      '  ',
      '  با نقشه بسنج',
      'N1  - Highlight, green, 2025-10-07T00:00:00Z',
      '  > کتاب‌های خیس را کنار پنجره',
      '  Tags: نقل',
      '  ',
      '  نقل شود',
      'N1  - Borideh',
      '  Published at: 2025-08-05T14:30+03:30',
      '  Page date: ۱۴ مرداد ۱۴۰۴ - ۱۴:۳۰',
      '  Page calendar: persian',
      '  News code: 1024',
      '  Canonical address: https://khabar.example/1024',
      '  Page keywords: باران; شهر',
      'ER  - ',
      '',
      '',
    ])
  })

  test('of an agency that names nobody has the agency as author, without a comma', async () => {
    const file = await textOf('ris', [
      sampleClipping({ authors: [], site: { host: 'k.example', agency: { name: 'خبر, نمونه' } } }),
    ])
    expect(file).toContain('\r\nAU  - خبر نمونه\r\n')
  })

  test('of a page that names no outlet is a web page', async () => {
    expect(await textOf('ris', [sampleClipping({ site: { host: 'khabar.example' } })])).toMatch(/^TY {2}- ELEC\r\n/)
  })

  test('stays one record, whatever is written in it', async () => {
    const hostile = fullClipping({ headline: 'a\r\nER  - \r\nTY  - JOUR\u2028ER  - ', lead: 'b\rER  - \u0085TI  - c' })
    const file = await textOf('ris', [{ ...hostile, note: 'n\nER  - \n\nTY  - BOOK\nTI  - d', tags: ['e\nER  - '] }])
    expect(file.match(/^(?:TY|ER) {2}-/gm)).toEqual(['TY  -', 'ER  -'])
    expect(file.split(/\r\n|[\n\r\u0085\u2028]/).filter((line) => /^TI/.test(line))).toHaveLength(1)
    expect(await clippingsOf('ris', file)).toHaveLength(1)
  })
})

describe('a record that comes in', () => {
  test('of Zotero’s is a link with what it says', async () => {
    const clipping = await onlyClippingOf('ris', ZOTERO)
    expect(clipping).toMatchObject({
      address: 'https://blatt.example/wetter?id=7',
      scope: 'link',
      clippedAt: Date.UTC(2024, 2, 9),
      tags: ['Wetter', 'Küste'],
      note: 'Für Kapitel 2\n\nnoch zu prüfen',
      article: {
        headline: 'Regen an der Küste',
        site: { host: 'blatt.example', name: 'Musterblatt' },
        lang: 'de',
        lead: 'Es regnet seit Tagen.',
        authors: [{ name: 'Erika Muster', role: 'reporter' }],
        published: { iso: '2024-03-08', precision: 'day' },
        section: ['Lokales'],
        blocks: [],
      },
    })
  })

  test.each([
    ['a year', 'PY  - 2024', '2024-01-01', 'year'],
    ['a Persian year', 'PY  - ۱۴۰۴', '2025-06-01', 'year'],
    ['a month', 'DA  - 2024/03//', '2024-03-01', 'month'],
    ['a day of the Persian calendar', 'DA  - ۱۴ مرداد ۱۴۰۴', '2025-08-05', 'day'],
    ['a day and a time', 'DA  - 2025-08-05T14:30:00Z', '2025-08-05T14:30:00Z', 'second'],
  ])('with %s for a date is as exact as that', async (_, line, iso, precision) => {
    const clipping = await onlyClippingOf(
      'ris',
      `TY  - NEWS\nTI  - a\nLA  - fa\n${line}\nUR  - https://k.example/\nER  - \n`,
    )
    expect(clipping.article.published).toMatchObject({ iso, precision })
  })

  test('whose lines were broken by width is put together again', async () => {
    const clipping = await onlyClippingOf(
      'ris',
      'TY  - NEWS\nTI  - Rain on\nthe coast\nUR  - https://k.example/\nER  - \n',
    )
    expect(clipping.article.headline).toBe('Rain on the coast')
  })

  test('with a DOI in place of an address leads there', async () => {
    const clipping = await onlyClippingOf('ris', 'TY  - JOUR\nT1  - a\nDO  - 10.1000/182\nER  - \n')
    expect(clipping.address).toBe('https://doi.org/10.1000/182')
  })

  test.each([
    ['no address', 'TI  - a', 'noAddress'],
    ['an address that runs', 'TI  - a\nUR  - javascript:alert(1)', 'noAddress'],
    ['a file on somebody’s disk', 'TI  - a\nUR  - file:///etc/passwd', 'noAddress'],
    ['neither title nor text', 'UR  - https://k.example/', 'noTitle'],
  ])('with %s is refused, and the others are taken', async (_, lines, reason) => {
    const good = 'TY  - NEWS\nTI  - a\nUR  - https://k.example/1\nER  - \n'
    expect(await entriesOf('ris', `${good}TY  - NEWS\n${lines}\nER  - \n${good}`)).toMatchObject([
      { kind: 'clipping', line: 1 },
      { kind: 'refused', reason, line: 5 },
      { kind: 'clipping' },
    ])
  })

  test('that was cut is refused, and says where', async () => {
    const file = await textOf('ris', [fullClipping(), fullClipping({ url: 'https://khabar.example/2' })])
    expect(await entriesOf('ris', file.slice(0, -200))).toMatchObject([
      { kind: 'clipping' },
      { kind: 'refused', reason: 'cut', line: 38 },
    ])
  })
})

test('what goes out and comes in is the same clipping without its story', async () => {
  const clipping = fullClipping()
  const [back] = await clippingsOf('ris', await textOf('ris', [clipping]))
  const { headline, lead, dateline, section, keywords, newsCode, canonicalUrl, authors, lang, dir } = clipping.article
  expect(back).toMatchObject({
    address: clipping.address,
    clippedAt: clipping.clippedAt,
    tags: clipping.tags,
    note: clipping.note,
    annotations: [{ quote: { exact: 'کتاب‌های خیس را کنار پنجره' }, color: 'green', note: 'نقل شود', tags: ['نقل'] }],
    article: { headline, lead, dateline, section, keywords, newsCode, canonicalUrl, authors, lang, dir },
  })
  expect(back?.article.published).toMatchObject({
    iso: '2025-08-05T14:30+03:30',
    raw: '۱۴ مرداد ۱۴۰۴ - ۱۴:۳۰',
    calendar: 'persian',
  })
})

const ZOTERO = `TY  - NEWS
TI  - Regen an der Küste
AU  - Muster, Erika
T2  - Musterblatt
AB  - Es regnet seit Tagen.
DA  - 2024/03/08/
PY  - 2024
LA  - de
SE  - Lokales
UR  - https://blatt.example/wetter?id=7&utm_source=x
Y2  - 2024/03/09/
N1  - <p>Für Kapitel 2</p><p>noch zu pr&uuml;fen</p>
KW  - Wetter; Küste
ER  - 

`.replace('&uuml;', 'ü')

test('a Persian year is still that after it went out and in again', async () => {
  const clipping = await onlyClippingOf(
    'ris',
    'TY  - NEWS\nTI  - باران\nPY  - 1404\nUR  - https://k.example/\nER  - \n',
  )
  const file = await textOf('ris', [clipping])
  expect(file).toContain('PY  - 2025\r\nDA  - 2025///\r\n')
  expect((await onlyClippingOf('ris', file)).article.published).toEqual(clipping.article.published)
  expect(clipping.article.published).toMatchObject({ raw: '1404', calendar: 'persian' })
})
