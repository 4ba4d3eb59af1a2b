import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import { marksOf } from '../../src/clipping/marks'
import { storyTextOf } from '../../src/clipping/story-text'
import { writable } from '../../src/formats/xml/xml'
import { anyClipping, anyLibrary } from '../clipping/any-clipping'
import { sampleClipping } from '../clipping/sample'
import { markOn } from './marked'
import { written } from './unpacked'
import { elementsIn } from './xml/well-formed'

const DOCUMENTS = ['markdown', 'html', 'epub', 'docx', 'tei', 'qdpx', 'annotations', 'elasticsearch', 'corpus']
/** A corpus is the texts alone. */
const WITH_MARKS = DOCUMENTS.filter((id) => id !== 'corpus')

/** The files in what was written: those of a zip file by their paths, else the one. */
async function filesOf(id: string, clippings: Clipping[]): Promise<[path: string, text: string][]> {
  const bytes = await written(id, clippings)
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const files = isZip ? Object.entries(unzipSync(bytes)) : [[id, bytes] as const]
  return files.map(([path, one]) => [path, new TextDecoder('utf-8', { fatal: true }).decode(one)])
}

/** Everything that a file says to a reader, without white space. */
function saidIn(path: string, text: string): string {
  return squeezed(readAs(path, text))
}

function readAs(path: string, text: string): string {
  if (path === 'html') return elementsIn(text.replace('<!DOCTYPE html>', ''))[0]?.text ?? ''
  if (/\.(?:xml|xhtml|opf|qde|rels)$/.test(path)) return elementsIn(text)[0]?.text ?? ''
  if (path === 'annotations') return stringsIn(JSON.parse(text)).join('\n')
  if (path.endsWith('.ndjson')) {
    const lines = text.trimEnd().split('\n')
    return lines.flatMap((line) => stringsIn(JSON.parse(line))).join('\n')
  }
  if (path.endsWith('.md')) return text.replace(/(?<!\\)==/g, '').replace(/\\([\n!-/:-@[-`{-~])/g, '$1')
  return text
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Markdown has several spaces as one, and no two signs of equality side by side but its own. */
function squeezed(text: string): string {
  return writable(text)
    .replace(/[\s\ufeff]+/g, '')
    .replaceAll('==', '')
    .replaceAll('\ufffd', '')
}

describe.each(DOCUMENTS)('a file in %s', (id) => {
  test('can be read again, whatever the clippings hold', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (clippings) => {
        for (const [path, text] of await filesOf(id, clippings)) expect(() => readAs(path, text)).not.toThrow()
      }),
      { numRuns: 10 },
    )
  })

  test('of no clippings is one, too', async () => {
    for (const [path, text] of await filesOf(id, [])) expect(() => readAs(path, text)).not.toThrow()
  })

  test('has links to web pages and to itself only, and nothing that runs', async () => {
    const hostile = 'https://x.example/"><script>alert(1)</script><a href="javascript:alert(1)'
    const text = '<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) [[x]] <javascript:y>'
    const clipping = sampleClipping({
      url: hostile,
      headline: text,
      lead: text,
      kickers: [{ text, dir: 'ltr' }],
      blocks: [
        { kind: 'paragraph', text, marks: [{ kind: 'link', start: 0, end: 8, href: hostile }] },
        { kind: 'paragraph', text, marks: [{ kind: 'link', start: 0, end: 8, href: 'javascript:alert(1)' }] },
        { kind: 'image', text: '', url: 'data:text/html,<script>alert(1)</script>' },
      ],
    })
    for (const [path, written] of await filesOf(id, [{ ...clipping, note: text, tags: [text.slice(0, 150)] }])) {
      if (path === 'html' || /\.(?:xml|xhtml|opf|rels)$/.test(path)) {
        const elements = elementsIn(written.replace('<!DOCTYPE html>', ''))
        expect(elements.map(({ name }) => name)).not.toContain('script')
        expect(elements.map(({ name }) => name)).not.toContain('img')
        for (const { attributes } of elements) {
          for (const key of ['href', 'src', 'target', 'url', 'Target']) {
            expect(attributes.get(key) ?? '').not.toMatch(/^\s*(?:javascript|data|file|vbscript):/i)
          }
          expect([...attributes.keys()].filter((key) => key.startsWith('on'))).toEqual([])
        }
      }
      if (path.endsWith('.md')) {
        const body = written.slice(written.indexOf('\n---\n', 4))
        expect(body).not.toMatch(/(?<!\\)<(?!https?:)/)
        expect(body).not.toMatch(/(?<!\\)\]\((?!<https?:)/)
      }
    }
  })

  test('takes in five million letters, and ten thousand tags', { timeout: 60_000 }, async () => {
    const tags = Array.from({ length: 10_000 }, (_, at) => `tag ${at}`)
    const long = { ...sampleClipping({ blocks: [{ kind: 'paragraph', text: 'x'.repeat(5_000_000) }] }), tags }
    const files = await filesOf(id, [long])
    if (id !== 'annotations') expect(files.some(([, text]) => text.length >= 5_000_000)).toBe(true)
    expect(files.some(([, text]) => /tag.9999/.test(text))).toBe(true)
  })
})

// The library for Word documents gives its links names by chance.
test.each(DOCUMENTS.filter((id) => id !== 'docx'))('the same clippings make the same file in %s', async (id) => {
  const clippings = [sampleClipping({}, '01'), sampleClipping({}, '02')]
  expect(await filesOf(id, clippings)).toEqual(await filesOf(id, clippings))
})

describe.each(WITH_MARKS)('no highlight is lost in %s', (id) => {
  test('be its words found or not', { timeout: 60_000 }, async () => {
    const marked = fc
      .tuple(anyClipping, fc.nat(), fc.integer({ min: 1, max: 90 }))
      .map(([clipping, at, length]): Clipping => {
        const { text, parts } = storyTextOf(clipping.article, clipping.article)
        const { start = 0, end = 0 } = parts[at % parts.length] ?? {}
        const mark = markOn(clipping, text.slice(start, Math.min(end, start + length)), { id: 'own' })
        const { annotations = [], ...rest } = clipping
        return { ...rest, annotations: [...annotations, mark] }
      })
    await fc.assert(
      fc.asyncProperty(marked, async (clipping) => {
        const said = (await filesOf(id, [clipping])).map(([path, text]) => saidIn(path, text)).join('\n')
        for (const { quote, note } of marksOf(clipping)) {
          expect(said).toContain(squeezed(quote.exact))
          if (note !== undefined) expect(said).toContain(squeezed(note))
        }
      }),
      { numRuns: 15 },
    )
  })
})
