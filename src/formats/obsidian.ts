import type { Format } from './format'
import { later } from './text-file/later'

/** Highlights of Obsidian's Web Clipper. */
export const format: Format = {
  id: 'obsidian',
  extension: 'json',
  mime: 'application/json',
  read: (file, facts) => later(async () => (await import('./json-lists/obsidian')).readObsidian(file, facts)),
  recognises: (start) =>
    /^\s{0,200}\[\s{0,200}\{\s{0,200}"(?:url|title)"/.test(start) && /"highlights"\s{0,20}:\s{0,20}\[/.test(start),
}
