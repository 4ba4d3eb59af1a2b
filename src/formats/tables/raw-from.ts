import type { Clipping } from '../../clipping/clipping'
import { lineOf, linesOf, listed, partOf } from '../reference/clean'
import type { Raw } from '../reference/clipping-from'
import { issuedFrom, momentFrom, momentFromUnix } from '../reference/dates'
import { doiAddress } from '../reference/doi'
import { filled } from '../reference/filled'
import { listFrom } from '../reference/list-line'
import { nameFrom } from '../reference/names'
import { noteFieldsFrom, noteText } from '../reference/notes'
import { particularsFrom } from '../reference/particulars'
import { plainText } from '../reference/plain-text'
import { withParticulars } from '../reference/raw'
import { OURS } from '../ris/write'
import { ADDRESSES } from './recognise'
import { cellLines, cellOf } from './write-zotero'

/** What a row says of a page. Columns are called as Zotero, Pocket, Instapaper and Raindrop call them. */
export function rawFrom(row: ReadonlyMap<string, string>): Raw {
  const first = (...names: string[]) => names.map((name) => row.get(name)).find((cell) => cell?.trim())
  const isOurs = first('librarycatalog') === OURS
  const own = (text: string | undefined) => (isOurs || text === undefined ? text : plainText(text))
  const line = (...names: string[]) => lineOf(own(first(...names)))
  const language = line('language')
  const extra = lineOf(first('extra'))
  const particulars = extra === undefined ? undefined : particularsFrom(cellLines(extra).split('\n'))
  const names = (cell: string | undefined) => listFrom(cell ?? '').flatMap((name) => nameFrom(name) ?? [])
  const raw: Raw = {
    authors: names(first('author', 'authors')),
    translators: names(first('translator')),
    editors: names(first('editor')),
    tags: tagsOf(first('manualtags'), first('tags', 'labels'), folderOf(first('folder'))),
    keywords: listed(listFrom(first('automatictags') ?? '')),
    ...notesIn(isOurs ? lineOf(first('notes')) : linesOf(own(first('notes', 'note'))), isOurs),
    ...filled({
      url: first(...ADDRESSES) ?? doiAddress(first('doi')),
      title: line('title', 'name'),
      shortTitle: line('shorttitle'),
      outlet: line('publicationtitle'),
      publisher: line('publisher'),
      place: line('place'),
      section: line('section'),
      rights: partOf(line('rights')),
      language,
      abstract: linesOf(own(first('abstractnote', 'excerpt', 'selection', 'description'))),
      issued: issuedFrom(first('date', 'published'), language),
      accessed: keptAt(first('accessdate', 'dateadded', 'timeadded', 'timestamp', 'created')),
      state: stateFrom(first('status', 'folder')),
    }),
  }
  return withParticulars(raw, particulars)
}

/** Pocket has a bar between tags, others commas. */
function tagsOf(manual = '', other = '', folder = ''): string[] {
  const separator = other.includes('|') ? '|' : other.includes(';') ? ';' : ','
  return listed([...listFrom(manual), ...other.split(separator), ...folder.split('/')])
}

/** Instapaper's own folders say what is read; only those of its reader are tags. */
function folderOf(folder: string | undefined): string | undefined {
  return folder && STATES.has(folder.toLowerCase()) ? undefined : folder
}

function notesIn(cell: string | undefined, isOurs: boolean): Pick<Raw, 'note' | 'highlights'> {
  if (cell === undefined || !isOurs) return cell === undefined ? {} : { note: cell }
  const fields = noteFieldsFrom(cellLines(cell))
  return cellOf(noteText(fields) ?? '') === cell ? fields : { note: cell }
}

function keptAt(cell: string | undefined): number | undefined {
  return momentFromUnix(cell) ?? momentFrom(cell)
}

function stateFrom(status: string | undefined): Clipping['state'] | undefined {
  return STATES.get(status?.trim().toLowerCase() ?? '')
}

const STATES = new Map<string, Clipping['state']>([
  ['unread', 'unread'],
  ['read', 'read'],
  ['archive', 'archived'],
  ['archived', 'archived'],
  ['starred', 'unread'],
])
