import type { Format } from './format'
import { recognisesTable } from './tables/recognise'
import { later } from './text-file/later'

/** A table with the columns of Zotero's own, for programs: every cell is to the letter. */
export const format: Format = {
  id: 'zotero-csv',
  extension: 'csv',
  mime: 'text/csv',
  write: (clippings) => later(async () => (await import('./tables/write-zotero')).writeZotero(clippings)),
  read: (file, facts) => later(async () => (await import('./tables/read')).readTable(file, facts)),
  recognises: recognisesTable,
}
