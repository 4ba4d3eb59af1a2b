import type { Format } from './format'
import { recognisesBib } from './tex/recognise'
import { later } from './text-file/later'

const write: NonNullable<Format['write']> = (clippings) =>
  later(async () => (await import('./tex/write')).writeBib(clippings, 'bibtex'))

/** BibTeX, in UTF-8. */
export const format: Format = {
  id: 'bibtex',
  extension: 'bib',
  mime: 'application/x-bibtex',
  write,
  copied: write,
  read: (file, facts) => later(async () => (await import('./tex/read')).readBib(file, facts)),
  recognises: recognisesBib,
}
