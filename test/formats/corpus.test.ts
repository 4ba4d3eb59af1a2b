import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { sampleClipping } from '../clipping/sample'
import { markedClipping } from './marked'
import { fileIn, unpacked } from './unpacked'

describe('a corpus', () => {
  test('has a plain text for each clipping, a paragraph a line', async () => {
    const files = await unpacked('corpus', [markedClipping()])
    expect(files.get('text/2025-08-05_نمونه‌نیوز_باران-در-شهر-بندری.txt')?.split('\n')).toEqual([
      'گزارش میدانی',
      'باران در شهر بندری',
      'بارش پیوسته خیابان‌ها را خلوت کرد.',
      'مردم گفته‌اند که کتاب‌های خیس را کنار پنجره می‌گذارند.',
      '',
    ])
  })

  test('has a table with a row for each of them', async () => {
    const csv = fileIn(await unpacked('corpus', [markedClipping()]), 'metadata.csv')
    const { data, errors } = Papa.parse<Record<string, string>>(csv.replace('\ufeff', ''), { header: true })
    expect(errors.filter(({ code }) => code !== 'TooFewFields')).toEqual([])
    expect(data[0]).toMatchObject({
      file: 'text/2025-08-05_نمونه‌نیوز_باران-در-شهر-بندری.txt',
      headline: 'باران در شهر بندری',
      agency: 'خبرگزاری نمونه',
      author: 'سارا بهاری',
      published: '2025-08-05T10:20+03:30',
      published_as_printed: '۱۴ مرداد ۱۴۰۴ - ۱۰:۲۰',
      keywords: 'باران; بندر',
      tags: 'آب و هوا',
      highlights: '2',
      language: 'fa',
      direction: 'rtl',
      url: 'https://khabar.example/news/1024/rain',
    })
  })

  test('has checksums that say whether a file is as it was written', async () => {
    const files = await unpacked('corpus', [markedClipping(), sampleClipping({}, '02')])
    const sums = fileIn(files, 'SHA256SUMS').trimEnd().split('\n')
    expect(sums).toHaveLength(4)
    for (const line of sums) {
      const [sum = '', path = ''] = line.split('  ')
      expect(
        createHash('sha256')
          .update(files.get(path) ?? '')
          .digest('hex'),
      ).toBe(sum)
    }
  })

  test.each(['=1+1', '+1', '-1', '@a', '\t=1', '＝1', '＋1'])(
    'says %j in its table without being taken for a formula',
    async (headline) => {
      const csv = fileIn(await unpacked('corpus', [sampleClipping({ headline })]), 'metadata.csv')
      expect(csv).toContain(`"'${headline}"`)
    },
  )

  test('counts places as other programs do: no carriage return, no mark in front', async () => {
    const clipping = sampleClipping({ kickers: [], headline: '\ufeffRain', blocks: [{ kind: 'list', text: 'a\r\nb' }] })
    const text = fileIn(await unpacked('corpus', [clipping]), 'Rain.txt')
    expect(text).not.toMatch(/\r|^\ufeff/)
    expect(text).toContain('a \nb')
  })
})
