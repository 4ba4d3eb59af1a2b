import type { Clipping } from '../../clipping/clipping'
import type { ExportFacts } from '../format'
import { newDigest } from './digest'
import { type Header, type Layout, type Seal, VERSION } from './layout'

/** The file in pieces of some 64 kB; the seal comes last, so a file without one is not whole. */
export async function* writeSealed(
  clippings: AsyncIterable<Clipping>,
  layout: Layout,
  { exportedAt }: ExportFacts,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const digest = newDigest()
  const encoder = new TextEncoder()
  const header: Header & { exportedAt: string } = {
    format: 'borideh',
    version: VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
  }
  let lines = `${layout.opening(JSON.stringify(header))}\n`
  let count = 0
  for await (const clipping of clippings) {
    lines += `${layout.clipping(JSON.stringify(clipping), count === 0)}\n`
    count += 1
    if (lines.length < PIECE) continue
    const piece = encoder.encode(lines)
    digest.add(piece)
    yield piece
    lines = ''
  }
  digest.add(encoder.encode(lines))
  const seal: Seal = { count, sha256: digest.text() }
  yield encoder.encode(`${lines}${layout.sealing(JSON.stringify(seal))}\n`)
}

/** UTF-16 units. */
const PIECE = 65_536
