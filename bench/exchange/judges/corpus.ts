import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Read, verdictOn } from '../expected'
import { type Judge, PYTHON, printed, said } from '../judge'

/** unzip, `sha256sum -c` and Python's csv: each text where the table says, with the words of the story and its checksum. */
export const judge: Judge = {
  name: 'unzip, sha256sum, python3 csv',
  packages: ['unzip', 'coreutils', 'python3'],
  command: PYTHON,
  formats: ['corpus'],
  judge({ path, clippings, folder }) {
    const own = join(folder, 'unzipped')
    mkdirSync(own, { recursive: true })
    const unzip = said('unzip', ['-o', '-q', path, '-d', own])
    const sums = said('sh', ['-c', 'cd "$1" && sha256sum --quiet --strict -c SHA256SUMS', 'sh', own])
    const rows = printed<Row[]>(PROGRAM, own)
    if ('complaint' in rows) return { fields: {}, complaints: [rows.complaint] }
    const verdict = verdictOn(clippings, rows.value.map(readFrom), [
      ...(['title', 'authors', 'day', 'url', 'outlet', 'abstract', 'tags', 'note', 'paragraphs', 'language'] as const),
    ])
    const complaints = `${unzip.errors}\n${sums.output}\n${sums.errors}`.split('\n').filter(Boolean)
    return { ...verdict, complaints: [...complaints, ...verdict.complaints] }
  },
}

const PROGRAM = `
import csv, json, os, sys
csv.field_size_limit(10**9)
folder = sys.argv[1]
with open(os.path.join(folder, 'metadata.csv'), encoding='utf-8-sig', newline='') as file:
    rows = list(csv.DictReader(file))
for row in rows:
    assert None not in row and None not in row.values(), 'rows of different lengths'
    with open(os.path.join(folder, row['file']), encoding='utf-8', newline='') as text:
        row['text'] = text.read()
    # Unicode code points or UTF-16 units: what is counted is said to be characters.
    counted = (len(row['text'].rstrip()), len(row['text'].rstrip().encode('utf-16-le')) // 2)
    assert abs(int(row['characters']) - counted[0]) <= 2 or abs(int(row['characters']) - counted[1]) <= 2, (row['file'], row['characters'], counted)
print(json.dumps(rows))
`

type Row = Record<string, string>

function readFrom(row: Row): Read {
  const cell = (name: string) => (row[name] ?? '').replace(/^'/, '')
  return {
    title: cell('headline'),
    authors: `${cell('author')}\n${cell('agency')}`,
    day: cell('published'),
    url: cell('url'),
    outlet: cell('agency'),
    abstract: cell('lead'),
    tags: cell('tags').replaceAll(';', ','),
    note: cell('note'),
    paragraphs: cell('text'),
    language: cell('language'),
  }
}
