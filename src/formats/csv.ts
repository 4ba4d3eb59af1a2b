import type { Format } from './format'
import { later } from './text-file/later'

/** A table for people, as spreadsheets open it. It does not come in again: cells that look like formulas are changed. */
export const format: Format = {
  id: 'csv',
  extension: 'csv',
  mime: 'text/csv',
  write: (clippings) => later(async () => (await import('./tables/write-plain')).writePlain(clippings)),
}
