import type { Clipping } from '../../clipping/clipping'
import { isoMoment } from '../reference/dates'
import { listLine } from '../reference/list-line'
import { wholeName } from '../reference/names'
import type { Highlight, Reference } from '../reference/reference'
import { referenceOf } from '../reference/reference-of'
import { encoded } from '../text-file/encoded'
import { BYTE_ORDER_MARK, tableRow } from './cells'

/** A row for each clipping, with what people look for. */
export function writePlain(clippings: AsyncIterable<Clipping>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return encoded(rows(clippings))
}

async function* rows(clippings: AsyncIterable<Clipping>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + tableRow(COLUMNS.map(({ heading }) => heading))
  for await (const clipping of clippings) {
    const reference = referenceOf(clipping)
    yield tableRow(COLUMNS.map(({ of }) => harmless(of(reference, clipping) ?? '')))
  }
}

/**
 * A cell that no spreadsheet takes for a formula, and that fits into one: an apostrophe before it says that it is text.
 * Full-width signs count, for some of them read those, too.
 */
function harmless(cell: string): string {
  const fitting = cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL).toWellFormed()}…` : cell
  return FORMULA.test(fitting) ? `'${fitting}` : fitting
}

const FORMULA = /^[\s'"]*[=+\-@|%＝＋－﹣−＠]|^[\t\r\n]/

/** UTF-16 units: Excel has room for 32,767. */
const LONGEST_CELL = 32_000

/** The words, and below them what was noted of them. */
function highlightLines({ text, note }: Highlight): string {
  return note === undefined ? `«${text}»` : `«${text}»\n${note}`
}

interface Column {
  heading: string
  of(reference: Reference, clipping: Clipping): string | undefined
}

const COLUMNS: Column[] = [
  { heading: 'Title', of: ({ title }) => title },
  { heading: 'Outlet', of: ({ outlet }) => outlet },
  { heading: 'Authors', of: ({ authors }) => listLine(authors.map(wholeName)) },
  { heading: 'Published', of: ({ issued }) => issued?.iso.slice(0, 16).replace('T', ' ') },
  { heading: 'Date on the page', of: ({ issued }) => issued?.raw },
  { heading: 'Section', of: ({ section }) => section },
  { heading: 'Place', of: ({ place }) => place },
  { heading: 'Language', of: ({ language }) => language },
  { heading: 'News code', of: ({ newsCode }) => newsCode },
  { heading: 'Lead', of: ({ abstract }) => abstract },
  { heading: 'Tags', of: ({ tags }) => listLine(tags) },
  { heading: 'Keywords', of: ({ keywords }) => listLine(keywords) },
  { heading: 'Note', of: ({ note }) => note },
  { heading: 'Highlights', of: ({ highlights }) => highlights.map(highlightLines).join('\n') },
  { heading: 'Starred', of: (_, { starred }) => (starred ? '★' : '') },
  { heading: 'State', of: (_, { state }) => state },
  {
    heading: 'Kept',
    of: ({ accessed }) => (accessed === undefined ? undefined : isoMoment(accessed).slice(0, 16).replace('T', ' ')),
  },
  { heading: 'Address', of: ({ url }) => url },
]
