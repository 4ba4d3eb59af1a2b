import { writable } from '../xml/xml'

/**
 * A line of a CSV table as RFC 4180 has it, every cell in quotes and on one line. A cell that a spreadsheet would take
 * for a formula gets an apostrophe in front.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`
}

function cellOf(text: string): string {
  const line = writable(text).replace(/[\r\n]+/g, ' ')
  return `"${FORMULA.test(line) ? "'" : ''}${line.replaceAll('"', '""')}"`
}

/** With their full-width forms, which Excel takes for the same. */
const FORMULA = /^[\t ]*[=+\-@\t＝＋－＠]/
