import type { Format } from './format'
import { recognisesBib } from './tex/recognise'
import { later } from './text-file/later'

const write: NonNullable<Format['write']> = (clippings) =>
  later(async () => (await import('./tex/write')).writeBib(clippings, 'biblatex'))

/** BibLaTeX, in UTF-8: what LaTeX, pandoc and Zotero read with newspapers and full dates. */
export const format: Format = {
  id: 'biblatex',
  extension: 'bib',
  mime: 'application/x-bibtex',
  write,
  copied: write,
  read: (file, facts) => later(async () => (await import('./tex/read')).readBib(file, facts)),
  recognises: recognisesBib,
}
