import type { Format } from './format'
import type { Layout } from './sealed/layout'
import { readSealed } from './sealed/read'
import { writeSealed } from './sealed/write'

/**
 * One JSON text, as every program reads it: `{format, version, exportedAt, clippings: […], count, sha256}`. Nothing is
 * lost on the way out and in. It is read line by line as it was written: the hash would tell a new layout from the old
 * one anyway.
 */
export const format: Format = {
  id: 'json',
  extension: 'json',
  mime: 'application/json',
  write: (clippings, facts) => writeSealed(clippings, layout, facts),
  read: (file) => readSealed(file, layout),
  recognises: (start) => /^\s{0,200}\{"format":"borideh"[^\n]*"clippings":\[/.test(start),
}

/** What follows the header's last property, and what precedes the seal's first. */
const OPENS = ',"clippings":['
const CLOSES = '],'

const layout: Layout = {
  opening: (header) => header.slice(0, -1) + OPENS,
  clipping: (json, isFirst) => (isFirst ? json : `,${json}`),
  sealing: (seal) => CLOSES + seal.slice(1),
  headerIn: (line) => (line.endsWith(OPENS) ? `${line.slice(0, -OPENS.length)}}` : undefined),
  clippingIn: (line) => (line.startsWith(',') ? line.slice(1) : line),
  sealIn: (line) => (line.startsWith(CLOSES) ? `{${line.slice(CLOSES.length)}` : undefined),
}
