import type { Format } from './format'
import { later } from './text-file/later'

const write: NonNullable<Format['write']> = (clippings) =>
  later(async () => (await import('./csl/write')).writeCsl(clippings))

/** CSL-JSON, from which citation processors make references: Zotero, pandoc, Word. */
export const format: Format = {
  id: 'csl-json',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  write,
  copied: write,
  read: (file, facts) => later(async () => (await import('./csl/read')).readCsl(file, facts)),
  recognises: (start) =>
    /^\s{0,200}(?:\{\s{0,200}"items"\s{0,200}:\s{0,200})?\[\s{0,200}\{/.test(start) &&
    /"(?:container-title|issued|accessed|URL|DOI)"\s{0,20}:|"type"\s{0,20}:\s{0,20}"(?:article|webpage|book|chapter|post)/.test(
      start,
    ),
}
