import { writable } from '../xml/xml'

/**
 * Text that Markdown reads as these words and nothing else: CommonMark, Obsidian (`[[`, `#tag`, `==`, `%%`) and pandoc
 * (`@citation`, `^`, `~`, `$`) alike. A backslash before a sign of ASCII is the sign in all of them.
 */
export function escapedInline(text: string): string {
  return writable(text)
    .replace(/[\t\r\n]+/g, ' ')
    .replace(SIGNS, '\\$&')
}

/** What begins a line would begin a list, a heading, a table, a rule or a quotation. */
export function escapedStart(line: string): string {
  return line
    .trim()
    .replace(/^(?:[-+:]|=(?!=))/, '\\$&')
    .replace(/^(\\?\(?(?:\d{1,9}|[ivxlcdm]{1,12}|[a-z]|\\[@#]\w*))([.)])/i, '$1\\$2')
    .replace(/^table:/i, (start) => `${start.slice(0, -1)}\\:`)
}

/** What ends the text may go on in what follows: `&` as `&amp;`, `!` as a picture. */
const SIGNS = /[\\`*_{}[\]<>#$~^|@]|=(?==)|(?<==)=|%(?=%)|(?<=%)%|&(?=[#\w]|$)|!(?=\[|$)/g
