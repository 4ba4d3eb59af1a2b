import type { Clipping } from '../../src/clipping/clipping'
import type { Entry } from '../../src/clipping/entry'
import { formats } from '../../src/formats/index'
import { sampleClipping } from '../clipping/sample'
import { allOf, fileOf, importFacts, incoming, piecesOf } from './file'

/** A clipping of an agency that does not exist, with everything that bibliographies have places for. */
export function fullClipping(parts: Partial<Clipping['article']> = {}): Clipping {
  const clipping = sampleClipping({
    dateline: 'بندر نمونه',
    published: {
      iso: '2025-08-05T14:30+03:30',
      raw: '۱۴ مرداد ۱۴۰۴ - ۱۴:۳۰',
      calendar: 'persian',
      precision: 'minute',
      source: 'label',
      zone: 'given',
    },
    section: ['جامعه', 'هوا'],
    keywords: ['باران', 'شهر'],
    newsCode: '1024',
    canonicalUrl: 'https://khabar.example/1024',
    ...parts,
  })
  return {
    ...clipping,
    clippedAt: Date.UTC(2025, 9, 6, 13, 45),
    tags: ['هواشناسی', 'rain & wind'],
    note: 'برای فصل دوم\n\nبا نقشه بسنج',
    annotations: [
      {
        id: 'A1',
        quote: { exact: 'کتاب‌های خیس را کنار پنجره', prefix: 'گفته‌اند که ', suffix: ' می‌گذارند', hints: {} },
        color: 'green',
        note: 'نقل شود',
        tags: ['نقل'],
        createdAt: Date.UTC(2025, 9, 7),
        updatedAt: Date.UTC(2025, 9, 7),
      },
    ],
  }
}

/** What goes out, as text. */
export async function textOf(id: string, clippings: Clipping[]): Promise<string> {
  const format = formats.get(id)
  if (!format) throw new Error(`no ${id}`)
  return (await fileOf(format, clippings)).toString()
}

/** What comes in of a file. */
export function entriesOf(id: string, file: string | Uint8Array, pieceBytes = 65_536): Promise<Entry[]> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  return allOf(incoming(id).read(piecesOf(bytes, pieceBytes), importFacts))
}

/** The clippings of a file in which there is nothing else. */
export async function clippingsOf(id: string, file: string | Uint8Array): Promise<Clipping[]> {
  return (await entriesOf(id, file)).map((entry) => {
    if (entry.kind !== 'clipping') throw new Error(`${entry.reason} in line ${entry.line}`)
    return entry.clipping
  })
}

/** The one clipping of a file. */
export async function onlyClippingOf(id: string, file: string): Promise<Clipping> {
  const [clipping, ...more] = await clippingsOf(id, file)
  if (!clipping || more.length > 0) throw new Error(`${more.length + 1} clippings`)
  return clipping
}
