import type { Clipping } from '../../clipping/clipping'
import { shownArticle } from '../../clipping/edits'
import { storyTextOf } from '../../clipping/story-text'
import { characterPlaces } from '../../text/characters'
import type { ExportFacts } from '../format'
import { type Digest, newDigest } from '../sealed/digest'
import { clippingNames } from '../zip/clipping-names'
import { growingEntry } from '../zip/growing'
import { plainText } from '../zip/plain-text'
import { type ZipEntry, zipOf } from '../zip/zip'
import { COLUMNS, rowOf } from './metadata'
import { README } from './readme'
import { csvLine } from './table'

/** `text/` with a file for each clipping, and about them: metadata.csv, README.txt, SHA256SUMS. */
export function writeCorpus(
  clippings: AsyncIterable<Clipping>,
  { exportedAt }: ExportFacts,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return zipOf(filesOf(clippings), exportedAt)
}

async function* filesOf(clippings: AsyncIterable<Clipping>): AsyncGenerator<ZipEntry> {
  const encoder = new TextEncoder()
  const nameOf = clippingNames()
  const sums = growingEntry('SHA256SUMS')
  const noteSum = (path: string, digest: Digest) => sums.add(encoder.encode(`${digest.text()}  ${path}\n`))
  const file = (path: string, text: string): ZipEntry => {
    const bytes = encoder.encode(text)
    const digest = newDigest()
    digest.add(bytes)
    noteSum(path, digest)
    return { path, bytes }
  }
  const table = growingEntry(TABLE)
  const tableDigest = newDigest()
  const addRow = (row: string) => {
    const bytes = encoder.encode(row)
    tableDigest.add(bytes)
    table.add(bytes)
  }
  addRow(`\ufeff${csvLine(COLUMNS)}`)
  for await (const clipping of clippings) {
    const article = shownArticle(clipping)
    const path = `text/${nameOf(article)}.txt`
    const text = plainText(storyTextOf(article, clipping.article).text)
    addRow(csvLine(rowOf(clipping, article, { file: path, characters: String(characterPlaces(text)(text.length)) })))
    yield file(path, `${text}\n`)
  }
  noteSum(TABLE, tableDigest)
  yield table.end()
  yield file('README.txt', README)
  yield sums.end()
}

const TABLE = 'metadata.csv'
