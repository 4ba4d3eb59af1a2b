import { describe, expect, test } from 'vitest'
import { formats } from '../../../src/formats/index'
import { sampleClipping } from '../../clipping/sample'
import { allOf, one } from '../file'
import { unpacked } from '../unpacked'

const HEADLINES = ['../../etc/passwd', 'con', 'باران\u202egpj.exe', 'C:\\Windows\\nul.txt', 'و'.repeat(400), '', 'con']
const CLIPPINGS = HEADLINES.map((headline, at) =>
  sampleClipping({ headline, site: { host: '..' }, url: `https://khabar.example/${at}` }, String(at).padStart(2, '0')),
)
const ZIPS = ['markdown', 'corpus', 'tei', 'elasticsearch', 'qdpx', 'epub', 'docx']

test('every kind of file that is a zip is looked at here', async () => {
  const zips: string[] = []
  for (const { id, write } of formats.values()) {
    const [first] = write ? await allOf(write(one(CLIPPINGS.slice(0, 1)), { exportedAt: 0 })) : []
    if (first && new TextDecoder().decode(first.subarray(0, 2)) === 'PK') zips.push(id)
  }
  expect(zips.toSorted()).toEqual(ZIPS.toSorted())
})

describe.each(ZIPS)('the names in a file of kind %s', (id) => {
  test('stay in it, are short, and are of use to every system', async () => {
    const paths = [...(await unpacked(id, CLIPPINGS)).keys()]
    const names = paths.flatMap((path) => path.split('/'))
    expect(names.filter((name) => name === '' || name === '.' || name === '..')).toEqual([])
    expect(
      names.filter((name) => /[\p{Cc}\p{Cs}\\:*?"<>|\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name)),
    ).toEqual([])
    expect(names.filter((name) => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name))).toEqual([])
    expect(names.filter((name) => new TextEncoder().encode(name).length > 120)).toEqual([])
    const keys = paths.map((path) => path.normalize('NFKC').toLowerCase())
    expect(new Set(keys).size).toBe(keys.length)
  })
})
