import type { Clipping } from '../clipping/clipping'
import type { Entry } from '../clipping/entry'

/** A kind of file that clippings go out to, and perhaps come in from: an entry of the shelf. */
export interface Format {
  /** Also names its texts: `format_<id>`. */
  id: string
  /** Without a dot. */
  extension: string
  mime: string
  /** The file, piece by piece; no more than a few clippings are held at a time. */
  write(clippings: AsyncIterable<Clipping>, facts: ExportFacts): AsyncGenerator<Uint8Array<ArrayBuffer>>
  /** What a file of unknown origin gives. Missing where clippings do not survive the way out and in. */
  read?(file: AsyncIterable<Uint8Array>): AsyncGenerator<Entry>
}

export interface ExportFacts {
  /** Milliseconds since 1970, UTC. */
  exportedAt: number
}
