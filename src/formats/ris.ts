import type { Format } from './format'
import { later } from './text-file/later'

const write: NonNullable<Format['write']> = (clippings) =>
  later(async () => (await import('./ris/write')).writeRis(clippings))

/** RIS, which every reference manager takes: EndNote, Zotero, Mendeley, Citavi, NVivo, MAXQDA. */
export const format: Format = {
  id: 'ris',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  write,
  copied: write,
  read: (file, facts) => later(async () => (await import('./ris/read')).readRis(file, facts)),
  recognises: (start) => /^\s{0,200}TY {1,2}- /.test(start),
}
