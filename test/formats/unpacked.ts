import { unzipSync } from 'fflate'
import type { Clipping } from '../../src/clipping/clipping'
import type { ExportFacts, Format } from '../../src/formats/format'
import { formats } from '../../src/formats/index'
import { allOf, one } from './file'

export const EXPORTED_AT = Date.UTC(2025, 10, 6, 12)

export function formatNamed(id: string): Format {
  const format = formats.get(id)
  if (!format) throw new Error(`There is no format ${id}`)
  return format
}

/** The bytes of a file, as a reader of English gets it unless it is said otherwise. */
export async function written(
  id: string,
  clippings: Clipping[],
  facts: Partial<ExportFacts> = {},
): Promise<Uint8Array> {
  const { write } = formatNamed(id)
  if (!write) throw new Error(`Nothing is written as ${id}`)
  return Buffer.concat(await allOf(write(one(clippings), { exportedAt: EXPORTED_AT, ...facts })))
}

/** The files of a zip file, as texts by their paths. */
export async function unpacked(
  id: string,
  clippings: Clipping[],
  facts: Partial<ExportFacts> = {},
): Promise<Map<string, string>> {
  const files = unzipSync(await written(id, clippings, facts))
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  return new Map(Object.entries(files).map(([path, bytes]) => [path, decoder.decode(bytes)]))
}

/** The one file whose path ends so. */
export function fileIn(files: ReadonlyMap<string, string>, end: string): string {
  const found = [...files].filter(([path]) => path.endsWith(end))
  const [only] = found
  if (!only || found.length > 1) throw new Error(`${found.length} files end in ${end}`)
  return only[1]
}
