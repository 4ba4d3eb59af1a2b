import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import { sampleClipping } from '../clipping/sample'
import { GONE, markedClipping, WET_BOOKS } from './marked'
import { fileIn, unpacked, written } from './unpacked'
import { elementsIn } from './xml/well-formed'

async function page(clippings: Clipping[], lang?: string): Promise<string> {
  return Buffer.from(await written('html', clippings, lang ? { lang } : {})).toString()
}

const town = sampleClipping({ headline: 'A town', lang: 'en', dir: 'ltr', section: ['Local'] }, '11')
const river = sampleClipping({ headline: 'A river', lang: 'en', dir: 'ltr' }, '12')
const council = sampleClipping({ headline: 'A council', lang: 'en', dir: 'ltr', section: ['Local', 'City'] }, '13')

describe('a reading copy', () => {
  test('allows its own style and nothing else', async () => {
    const html = await page([markedClipping()])
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(html) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(html).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    )
    expect(html).not.toMatch(/<(?:script|img|iframe|link|form)\b/)
  })

  test('has contents by section in front, those without a section last, and the articles in that order', async () => {
    const html = await page([river, town, council])
    const [contents = ''] = /<nav.*<\/nav>/s.exec(html) ?? []
    const told = elementsIn(contents).filter(({ name }) => name === 'h3' || name === 'a')
    expect(told.map(({ text }) => text)).toEqual(['Local', 'A town', 'A council', 'Other news', 'A river'])
    expect([...html.matchAll(/<article id="(c\d)"/g)].map(([, id]) => id)).toEqual(['c2', 'c3', 'c1'])
  })

  test('says of every article in which language and direction it is, and both of its days', async () => {
    const html = await page([markedClipping(), town])
    expect(html).toContain('<article id="c1" lang="fa" dir="rtl">')
    expect(html).toContain('<article id="c2" lang="en" dir="ltr">')
    expect(html).toContain('<bdi lang="fa">سه‌شنبه ۱۴ مرداد ۱۴۰۴</bdi> · <bdi lang="en">5 Aug 2025</bdi>')
  })

  test('has highlights in their colour, and leads from each to its note and back', async () => {
    const html = await page([markedClipping()])
    expect(html).toContain(
      `<mark class="green">${WET_BOOKS}</mark><sup dir="ltr"><a role="doc-noteref" id="c1-r1" href="#c1-n1">1</a></sup>`,
    )
    expect(html).toContain('<a href="#c1-r1">1</a>')
    expect(html).toContain('کدام کتاب‌ها؟')
  })

  test('lists a highlight whose words are gone', async () => {
    expect(await page([markedClipping()])).toContain(`<mark class="rose">${GONE}</mark>`)
  })

  test('is in the language of the reader where it speaks itself', async () => {
    const html = await page([markedClipping()], 'fa')
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="fa" dir="rtl">/)
    expect(html).toContain('<h1>بولتن خبری</h1>')
  })
})

describe('a book', () => {
  test('begins with its kind, not packed, where readers look for it', async () => {
    const bytes = Buffer.from(await written('epub', [town]))
    expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip')
  })

  test('has a chapter for each clipping, read in the order of its contents', async () => {
    const files = await unpacked('epub', [river, town, council])
    const opf = elementsIn(fileIn(files, 'package.opf'))
    const spine = opf.filter(({ name }) => name === 'itemref').map(({ attributes }) => attributes.get('idref'))
    expect(spine).toEqual(['title', 'chapter-2', 'chapter-3', 'chapter-1'])
    const links = elementsIn(fileIn(files, 'nav.xhtml')).filter(({ name }) => name === 'a' || name === 'span')
    expect(links.map(({ text }) => text)).toEqual([
      'Press bulletin',
      'Local',
      'A town',
      'A council',
      'Other news',
      'A river',
    ])
    for (const { attributes } of links.filter(({ name }) => name === 'a')) {
      expect(files.has(`EPUB/${attributes.get('href')}`)).toBe(true)
    }
  })

  test('turns its pages the way that most of its chapters run', async () => {
    const direction = async (clippings: Clipping[]) => {
      const opf = elementsIn(fileIn(await unpacked('epub', clippings), 'package.opf'))
      return opf.find(({ name }) => name === 'spine')?.attributes.get('page-progression-direction')
    }
    expect(await direction([markedClipping(), sampleClipping({}, '02'), town])).toBe('rtl')
    expect(await direction([markedClipping(), town, river])).toBe('ltr')
  })

  test('has directions in attributes and none in its style', async () => {
    const files = await unpacked('epub', [markedClipping()])
    expect(fileIn(files, 'style.css')).not.toMatch(/\bdirection:|unicode-bidi/)
    expect(fileIn(files, 'chapter-00001.xhtml')).toContain('lang="fa" xml:lang="fa" dir="rtl"')
  })

  test('opens notes on the spot', async () => {
    const chapter = fileIn(await unpacked('epub', [markedClipping()]), 'chapter-00001.xhtml')
    expect(chapter).toContain('<a epub:type="noteref" role="doc-noteref" id="r1" href="#n1">1</a>')
    expect(chapter).toContain('<aside epub:type="footnote" role="doc-footnote" id="n1">')
  })

  test('has a title for a chapter whose headline nobody sees', async () => {
    const chapter = fileIn(await unpacked('epub', [sampleClipping({ headline: '\t' })]), 'chapter-00001.xhtml')
    expect(chapter).toContain('<title>·</title>')
  })
})
