import type { Format } from './format'
import type { Layout } from './sealed/layout'
import { readSealed } from './sealed/read'
import { writeSealed } from './sealed/write'

/** JSON Lines: one JSON text a line, as programs read it piece by piece. Nothing is lost on the way out and in. */
export const format: Format = {
  id: 'jsonl',
  extension: 'jsonl',
  mime: 'application/jsonl',
  write: (clippings, facts) => writeSealed(clippings, layout, facts),
  read: (file) => readSealed(file, layout),
  recognises: (start) => /^\s{0,200}\{"format":"borideh"(?![^\n]*"clippings")/.test(start),
}

const layout: Layout = {
  opening: (header) => header,
  clipping: (json) => json,
  sealing: (seal) => seal,
  headerIn: (line) => line,
  clippingIn: (line) => line,
  sealIn: (line) => (line.startsWith('{"count":') ? line : undefined),
}
