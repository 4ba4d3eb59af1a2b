import { isZip } from '../src/formats/zip/is-zip'

/** Files that are often tried, and are not read: what would be has a sentence each (`foreign_<kind>`). */
export type ForeignKind = 'backup' | 'pocketZip' | 'zip' | 'document' | 'library' | 'bookmarks' | 'list'

export function foreignKindOf(start: string, name: string): ForeignKind | undefined {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? ''
  if (isZip(start) && !DOCUMENTS.has(extension)) return zipKindOf(start)
  if (isZip(start) || start.startsWith('%PDF-') || DOCUMENTS.has(extension)) return 'document'
  if (LIBRARIES.has(extension)) return 'library'
  if (BOOKMARKS.has(extension) || /"guid"\s{0,20}:\s{0,20}"root/.test(start)) return 'bookmarks'
  return LISTS.has(extension) ? 'list' : undefined
}

/** A zip file begins with the name of the first file in it. */
function zipKindOf(start: string): ForeignKind {
  if (start.slice(0, 200).includes('backup.json')) return 'backup'
  return /part_\d{1,9}\.csv/.test(start) ? 'pocketZip' : 'zip'
}

const DOCUMENTS = new Set(['pdf', 'docx', 'doc', 'odt', 'rtf', 'epub', 'qdpx', 'md', 'tei', 'xlsx', 'ods'])
/** What reference managers store or exchange in shapes of their own. */
const LIBRARIES = new Set(['rdf', 'xml', 'enl', 'enlx', 'enw', 'nbib', 'mods', 'ctv6', 'sqlite', 'bdsk'])
/** How browsers keep bookmarks for themselves. */
const BOOKMARKS = new Set(['jsonlz4', 'plist', 'bak'])
const LISTS = new Set(['csv', 'tsv', 'txt', 'json', 'html', 'htm'])
