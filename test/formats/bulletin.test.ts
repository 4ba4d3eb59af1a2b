import { describe, expect, test } from 'vitest'
import { apartList, scriptRuns } from '../../src/formats/docx/script-runs'
import { sampleClipping } from '../clipping/sample'
import { GONE, markedClipping, WET_BOOKS } from './marked'
import { fileIn, unpacked } from './unpacked'
import { elementsIn } from './xml/well-formed'

/** A bulletin in Persian, packed several times by the tests: a Word document is much to write. */
const bulletin = unpacked('docx', [markedClipping(), sampleClipping({ headline: 'پل تازه' }, '02')], { lang: 'fa' })

async function part(name: string): Promise<string> {
  return fileIn(await bulletin, name)
}

function saidIn(xml: string): string[] {
  const texts = elementsIn(xml)
    .filter(({ name }) => name === 'w:p')
    .map(({ text }) => text)
  return texts.filter((text) => text !== '')
}

describe('a press bulletin', () => {
  test('has a cover, and contents by section that lead to the clippings', async () => {
    const xml = await part('word/document.xml')
    expect(saidIn(xml).slice(0, 8)).toEqual([
      'بولتن خبری',
      'گردآوری: ۱۵ آبان ۱۴۰۴',
      'بریده‌ها: ۲',
      'فهرست',
      'شهر',
      '۱. باران در شهر بندری · نمونه‌نیوز · سه‌شنبه ۱۴ مرداد ۱۴۰۴ · ۵ اوت ۲۰۲۵',
      'دیگر خبرها',
      '۲. پل تازه · نمونه‌نیوز',
    ])
    expect(xml).toContain('w:anchor="clipping-1"')
    expect(xml).toContain('w:name="clipping-1"')
  })

  test('says below the headline who published it, and the day in both calendars', async () => {
    expect(saidIn(await part('word/document.xml'))).toContain('خبرگزاری نمونه · سه‌شنبه ۱۴ مرداد ۱۴۰۴ · ۵ اوت ۲۰۲۵')
  })

  test('runs from right to left in paragraphs, runs and tables', async () => {
    const xml = await part('word/document.xml')
    expect(xml).toMatch(/<w:bidi\/>/)
    expect(xml).toMatch(/<w:rtl\/>/)
    expect(xml).toMatch(/<w:bidiVisual\/>/)
  })

  test('shades highlights in their colour, with notes at the foot of the page', async () => {
    const xml = await part('word/document.xml')
    const shaded = /<w:shd [^>]*w:fill="D5F0D3"[^>]*\/>.*?<w:t[^>]*>([^<]*)<\/w:t>/.exec(xml)
    expect(shaded?.[1]).toBe(WET_BOOKS)
    expect(saidIn(await part('word/footnotes.xml')).map((text) => text.trim())).toEqual([
      'کدام کتاب‌ها؟',
      'برچسب‌ها: کتاب',
    ])
  })

  test('lists a highlight whose words are gone', async () => {
    expect(saidIn(await part('word/document.xml'))).toEqual(expect.arrayContaining([GONE, 'از نسخهٔ پیشین']))
  })
})

describe('text in Word is cut where its direction changes', () => {
  test.each([
    ['باران در Hamburg بارید', 'rtl', ['باران در >', '<Hamburg', ' بارید>']],
    ['باران ۱۴۰۴/۰۵/۱۴', 'rtl', ['باران ۱۴۰۴/۰۵/۱۴>']],
    ['به گزارش Reuters News, ایران', 'rtl', ['به گزارش >', '<Reuters News', ', ایران>']],
    ['The word باران and کتاب خیس.', 'ltr', ['<The word ', 'باران>', '< and ', 'کتاب خیس>', '<.']],
    ['', 'rtl', []],
  ] as const)('%s', (text, dir, cut) => {
    const runs = scriptRuns(text, dir).map((run) => (run.isRtl ? `${run.text}>` : `<${run.text}`))
    expect(runs).toEqual(cut)
  })
})

describe('texts side by side keep their digits, whatever the line and its neighbours run like', () => {
  const LRM = '\u200e'
  const RLM = '\u200f'

  test.each([
    ['ltr', ['رودنا', '۷ مهر ۱۴۰۴', '27 Apr'], `${RLM}رودنا${RLM}${LRM} · ${RLM}۷ مهر ۱۴۰۴${RLM}${LRM} · 27 Apr`],
    ['rtl', ['رودنا', '۷ مهر ۱۴۰۴', '27 Apr'], `رودنا · ۷ مهر ۱۴۰۴ · ${LRM}27 Apr${LRM}${RLM}`],
  ] as const)('in a line that runs %s', (dir, texts, line) => {
    const runs = apartList(texts, ' · ', dir)
    expect(runs.map(({ text }) => text).join('')).toBe(line)
    expect(runs.find(({ text }) => text.includes('۷'))?.isRtl).toBe(true)
    expect(runs.find(({ text }) => text.includes('27'))?.isRtl).toBe(false)
  })
})
