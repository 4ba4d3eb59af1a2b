import { type Read, verdictOn } from '../expected'
import { type Judge, PYTHON, said } from '../judge'

/** Python's csv module: as many rows as entries, and every cell as it was. */
export const judge: Judge = {
  name: 'python3 csv',
  packages: ['python3'],
  command: PYTHON,
  formats: ['zotero-csv', 'csv'],
  judge({ format, path, clippings }) {
    const { output, errors, isSound } = said(PYTHON, ['-c', PROGRAM, path])
    if (!isSound) return { fields: {}, complaints: [errors.slice(-500)] }
    const rows: Record<string, string>[] = JSON.parse(output)
    const unsafe = format === 'csv' ? rows.flatMap((row) => Object.values(row)).filter(isFormula) : []
    const verdict = verdictOn(clippings, rows.map(format === 'csv' ? readForPeople : readFromZotero), [
      ...(['title', 'authors', 'day', 'url', 'outlet', 'abstract', 'tags', 'note', 'highlights', 'language'] as const),
    ])
    return {
      ...verdict,
      complaints: [...unsafe.map((cell) => `a formula: ${cell.slice(0, 60)}`), ...verdict.complaints],
    }
  },
}

const PROGRAM = `
import csv, json, sys
csv.field_size_limit(10**9)
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    rows = list(csv.DictReader(file))
    assert all(None not in row and None not in row.values() for row in rows), 'rows of different lengths'
    print(json.dumps(rows))
`

/** What a spreadsheet would reckon. */
function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?[\d.]+$/.test(cell)
}

function readFromZotero(row: Record<string, string>): Read {
  const Notes = (row.Notes ?? '').replace(/ ¶ ?/g, '\n')
  return {
    title: row.Title ?? '',
    authors: (row.Author ?? '').split('; ').map((name) => name.split(', ').reverse().join(' ')),
    day: row.Date ?? '',
    url: row.Url ?? '',
    outlet: row['Publication Title'] ?? row['Website Title'] ?? '',
    abstract: row['Abstract Note'] ?? '',
    tags: `${row['Manual Tags']}; ${row['Automatic Tags']}`,
    note: Notes,
    highlights: Notes.replace(/^> /gm, ''),
    language: row.Language ?? '',
  }
}

/** Whatever the columns are called: everything must stand somewhere in the row. */
function readForPeople(row: Record<string, string>): Read {
  const all = Object.values(row).map((cell) => cell.replace(/^'/, ''))
  return Object.fromEntries(
    ['title', 'authors', 'day', 'url', 'outlet', 'abstract', 'tags', 'note', 'highlights', 'language'].map((field) => [
      field,
      all,
    ]),
  )
}
