import type { Clipping } from '../../clipping/clipping'
import type { ExportFacts } from '../format'
import { type ZipEntry, zipOf } from '../zip/zip'
import { documentOf } from './document'
import { MAPPING } from './mapping'
import { README } from './readme'

/** mapping.json, bulk-0001.ndjson and so on, and README.txt with the lines that load them. */
export function writeElasticsearch(
  clippings: AsyncIterable<Clipping>,
  { exportedAt }: ExportFacts,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return zipOf(filesOf(clippings), exportedAt)
}

async function* filesOf(clippings: AsyncIterable<Clipping>): AsyncGenerator<ZipEntry> {
  const encoder = new TextEncoder()
  yield { path: 'README.txt', bytes: encoder.encode(README) }
  yield { path: 'mapping.json', bytes: encoder.encode(`${JSON.stringify(MAPPING, null, 2)}\n`) }
  let lines = ''
  let part = 0
  const bulk = (): ZipEntry => {
    part += 1
    const bytes = encoder.encode(lines)
    lines = ''
    return { path: `bulk-${String(part).padStart(4, '0')}.ndjson`, bytes }
  }
  for await (const clipping of clippings) {
    lines += `${JSON.stringify({ index: { _id: clipping.id } })}\n${JSON.stringify(documentOf(clipping), wellFormed)}\n`
    if (lines.length > LONGEST) yield bulk()
  }
  if (lines !== '') yield bulk()
}

/** UTF-16 units, some 5 MB: what one request to `_bulk` should hold, and far from the 100 MB at which it is refused. */
const LONGEST = 3_000_000

/** Parsers in Java refuse half of a character. */
function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value
}
