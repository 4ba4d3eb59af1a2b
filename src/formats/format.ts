import type { Clipping } from '../clipping/clipping'
import type { Entry } from '../clipping/entry'
import type { LyingFile } from './backup/file-bytes'

/** A kind of file that clippings go out to or come in from: an entry of the shelf. */
export interface Format {
  /** Also names its texts, with "_" for "-": `format_<id>` and `format_<id>_hint`. */
  id: string
  /** Without a dot. */
  extension: string
  mime: string
  /**
   * The file, piece by piece; no more than a few clippings are held at a time. Missing where files only come in.
   */
  write?(clippings: AsyncIterable<Clipping>, facts: ExportFacts): AsyncGenerator<Uint8Array<ArrayBuffer>>
  /** The same as one text, for the clipboard. Missing where the file is more than a text, or no one pastes it. */
  copied?(clippings: AsyncIterable<Clipping>, facts: ExportFacts): AsyncGenerator<Uint8Array<ArrayBuffer>>
  /** What a file of unknown origin gives. Missing where files only go out. */
  read?(file: AsyncIterable<Uint8Array>, facts: ImportFacts): AsyncGenerator<Entry>
  /** The same, of a zip file in which a program gives several; only what is needed of it is unpacked. */
  readZip?(file: LyingFile, facts: ImportFacts): AsyncGenerator<Entry>
  /** Whether a file looks like one of its kind. `start`: its first characters; `name`: what it is called. */
  recognises?(start: string, name: string): boolean
}

export interface ExportFacts {
  /** Milliseconds since 1970, UTC. */
  exportedAt: number
  /** Language of the reader: what a document says of itself is in it. English where it is missing. */
  lang?: string
}

export interface ImportFacts {
  /** Milliseconds since 1970, UTC. */
  importedAt: number
  /** A new id that sorts by a time: milliseconds since 1970, UTC. */
  newId(time: number): string
}
