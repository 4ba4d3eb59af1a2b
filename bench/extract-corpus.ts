import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** What somebody wrote down about a page; a measure leaves out the pages that lack its truth. */
export interface Truth {
  title?: string
  authors?: string[]
  /** ISO 8601, a day or a time. */
  datePublished?: string
  keywords?: string[]
  lang?: string
  lead?: string
  /** One block a line. */
  text?: string
}

/** A line of a corpus's manifest.jsonl. */
export interface CorpusPage {
  id: string
  /** Path of the saved page in the corpus's folder, perhaps packed with gzip. */
  html: string
  url: string
  expected: Truth
}

/** A corpus is a folder with a manifest.jsonl and the pages it names. */
export function pagesOf(corpus: string): CorpusPage[] {
  const manifest = readFileSync(join(corpus, 'manifest.jsonl'), 'utf8')
  return manifest
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): CorpusPage => JSON.parse(line))
}

export function markupOf(corpus: string, { html }: CorpusPage): string {
  const bytes = readFileSync(join(corpus, html))
  return (html.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}
