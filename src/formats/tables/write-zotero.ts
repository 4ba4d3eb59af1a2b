import type { Clipping } from '../../clipping/clipping'
import { citeKeys } from '../reference/cite-key'
import { isoMoment } from '../reference/dates'
import { listLine } from '../reference/list-line'
import { sortedName } from '../reference/names'
import { noteText } from '../reference/notes'
import { particularLines, particularsOf } from '../reference/particulars'
import type { Name, Reference } from '../reference/reference'
import { referenceOf } from '../reference/reference-of'
import { OURS } from '../ris/write'
import { encoded } from '../text-file/encoded'
import { BYTE_ORDER_MARK, tableRow } from './cells'
import { ZOTERO_COLUMNS } from './zotero-columns'

/** A row for each clipping; cells have no line ends, as Zotero's have none. */
export function writeZotero(clippings: AsyncIterable<Clipping>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return encoded(rows(clippings))
}

/** Lines as one, and the other way round. */
export function cellOf(lines: string): string {
  return lines.replaceAll(/\n(.?)/g, (_, next: string) => (next === '' ? ' ¶' : ` ¶ ${next}`))
}

export function cellLines(cell: string): string {
  const [first = '', ...lines] = cell.split(' ¶')
  return [first, ...lines.map((line) => line.replace(/^ /, ''))].join('\n')
}

async function* rows(clippings: AsyncIterable<Clipping>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + tableRow(ZOTERO_COLUMNS)
  const keyOf = citeKeys()
  for await (const clipping of clippings) {
    const reference = referenceOf(clipping)
    const cells = cellsOf(reference, keyOf(reference))
    yield tableRow(ZOTERO_COLUMNS.map((column) => cells.get(column) ?? ''))
  }
}

function cellsOf(reference: Reference, key: string): Map<string, string | undefined> {
  const { issued, accessed, outlet } = reference
  const kept = accessed === undefined ? undefined : isoMoment(accessed).replace('T', ' ').replace('Z', '')
  return new Map([
    ['Key', key],
    ['Item Type', outlet === undefined ? 'webpage' : 'newspaperArticle'],
    ['Publication Year', issued?.iso.slice(0, 4)],
    ['Author', namesLine(reference.authors)],
    ['Title', reference.title],
    ['Publication Title', outlet],
    ['Url', reference.url],
    ['Abstract Note', reference.abstract?.replaceAll(/\n+/g, ' ')],
    ['Date', issued?.iso.slice(0, 10)],
    ['Date Added', kept],
    ['Access Date', kept],
    ['Short Title', reference.shortTitle],
    ['Publisher', reference.publisher],
    ['Place', reference.place],
    ['Language', reference.language],
    ['Rights', reference.rights],
    ['Library Catalog', OURS],
    ['Extra', cellOf(particularLines(particularsOf({ ...reference, rights: undefined, keywords: [] })).join('\n'))],
    ['Notes', cellOf(noteText(reference) ?? '')],
    ['Manual Tags', listLine(reference.tags)],
    ['Automatic Tags', listLine(reference.keywords)],
    ['Editor', namesLine(reference.editors)],
    ['Translator', namesLine(reference.translators)],
    ['Section', reference.section],
  ])
}

function namesLine(names: readonly Name[]): string {
  return listLine(names.map(sortedName))
}
