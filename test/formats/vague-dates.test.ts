import { describe, expect, test } from 'vitest'
import type { ArticleDate } from '../../src/article/article'
import type { Clipping } from '../../src/clipping/clipping'
import { sampleClipping } from '../clipping/sample'
import { unpacked, written } from './unpacked'

const BASE = { raw: 'as it was printed', calendar: 'gregory', source: 'meta' } as const
const month: ArticleDate = { ...BASE, iso: '2024-03-01', precision: 'month' }
const year: ArticleDate = { ...BASE, iso: '2024-01-01', precision: 'year' }

function clippingOf(published: ArticleDate): Clipping {
  return sampleClipping({ published, modified: published, lang: 'en', dir: 'ltr' })
}

async function textOf(id: string, published: ArticleDate): Promise<string> {
  return Buffer.from(await written(id, [clippingOf(published)])).toString()
}

async function filesOf(id: string, published: ArticleDate): Promise<string> {
  return [...(await unpacked(id, [clippingOf(published)]))].map((file) => file.join('\n')).join('\n')
}

describe('a file with an article of which only a month or a year is known', () => {
  test.each(['html', 'csv', 'zotero-csv', 'ris', 'bibtex', 'biblatex', 'csl-json', 'annotations'])(
    'names no day in %s',
    async (id) => {
      expect(await textOf(id, month)).not.toMatch(/2024-03-01|2024\/03\/01|"2024",\s*"?0?3"?,\s*"?0?1|1 Mar\w* 2024/)
      expect(await textOf(id, year)).not.toMatch(/2024[-/]0?1|1 Jan\w* 2024/)
    },
  )

  test.each(['markdown', 'epub', 'docx', 'corpus', 'tei', 'qdpx', 'elasticsearch'])(
    'names no day in %s, in none of its files',
    async (id) => {
      expect(await filesOf(id, month)).not.toMatch(/2024-03-01|1 Mar\w* 2024/)
      expect(await filesOf(id, year)).not.toMatch(/2024-01|1 Jan\w* 2024/)
    },
  )

  test('says the month or the year in words that people read', async () => {
    for (const id of ['epub', 'docx']) expect(await filesOf(id, month)).toContain('March 2024')
    expect(await textOf('html', month)).toContain('March 2024')
    expect(await filesOf('markdown', year)).toContain('published: "2024"\n')
  })
})
