import type { Format } from './format'
import { later } from './text-file/later'

/** Lists of Omnivore, which has closed: the files `metadata_….json` of its export. */
export const format: Format = {
  id: 'omnivore',
  extension: 'json',
  mime: 'application/json',
  read: (file, facts) => later(async () => (await import('./json-lists/omnivore')).readOmnivore(file, facts)),
  recognises: (start) => /"slug"\s{0,20}:/.test(start) && /"(?:savedAt|readingProgress|labels)"\s{0,20}:/.test(start),
}
