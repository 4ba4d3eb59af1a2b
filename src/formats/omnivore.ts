import type { Format } from './format'
import { later } from './text-file/later'
import { isZip } from './zip/is-zip'

/** What Omnivore, which has closed, has given its readers: a zip file, or the lists `metadata_….json` out of it. */
export const format: Format = {
  id: 'omnivore',
  extension: 'json',
  mime: 'application/json',
  read: (file, facts) => later(async () => (await import('./json-lists/omnivore')).readOmnivore(file, facts)),
  readZip: (file, facts) => later(async () => (await import('./json-lists/omnivore-zip')).readOmnivoreZip(file, facts)),
  recognises: (start) =>
    isZip(start)
      ? /metadata_\d{1,9}_to_\d{1,9}\.json|(?:content|highlights)\//.test(start)
      : /"slug"\s{0,20}:/.test(start) && /"(?:savedAt|readingProgress|labels)"\s{0,20}:/.test(start),
}
