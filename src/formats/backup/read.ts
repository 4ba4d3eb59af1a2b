import type { Entry, FailedEntry } from '../../clipping/entry'
import { type Header, headerSchema, VERSION } from '../sealed/layout'
import { type Line, linesOf } from '../sealed/lines'
import { numberOf } from '../sealed/numbered'
import { entryOf } from '../sealed/read'
import { type Examined, parsedAs } from './examine'
import { inflatedFrom } from './inflated'
import { isSealing, jsonIn } from './line'

/**
 * The clippings of a backup that was examined. Nothing counts until its end. Each line
 * proves itself by its number and its CRC, should the file have changed since.
 */
export async function* clippingsIn({ file, clippings, seal }: Examined): AsyncGenerator<Entry> {
  const { pieces, failure } = inflatedFrom(file, clippings)
  const failed = (reason: FailedEntry['reason'], line: number): Entry => ({
    kind: 'failed',
    reason: failure() ?? reason,
    line,
  })
  let [line, count, isSealed] = [0, 0, false]
  for await (const read of linesOf(pieces)) {
    line += 1
    const bytes = wholeLine(read)
    if (!bytes || isSealed) return yield failed('fileAltered', line)
    if (line === 1) {
      const reason = openingFailure(parsedAs(headerSchema, bytes))
      if (reason) return yield failed(reason, line)
    } else if (numberOf(bytes) === count + 1) {
      count += 1
      yield entryOf(jsonIn(bytes), line)
    } else if (isSealing(bytes)) isSealed = true
    else return yield failed('fileAltered', line)
  }
  if (failure() || !isSealed || count !== seal.count) yield failed('fileAltered', line + 1)
}

function wholeLine(line: Line): Uint8Array | undefined {
  return typeof line === 'object' && line.isWhole ? line.bytes : undefined
}

function openingFailure(header: Header | undefined): 'fileAltered' | 'fileNewer' | undefined {
  if (!header) return 'fileAltered'
  return header.version > VERSION ? 'fileNewer' : undefined
}
