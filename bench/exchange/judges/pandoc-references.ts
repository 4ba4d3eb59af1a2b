import { type Read, verdictOn } from '../expected'
import { type Judge, said } from '../judge'

/** pandoc reads bibliographies and says in CSL-JSON what it understood. */
export const judge: Judge = {
  name: 'pandoc',
  packages: ['pandoc'],
  command: 'pandoc',
  formats: ['bibtex', 'biblatex', 'csl-json'],
  judge({ format, path, clippings }) {
    const { output, errors, isSound } = said('pandoc', ['-f', READERS.get(format) ?? format, '-t', 'csljson', path])
    if (!isSound) return { fields: {}, complaints: [errors.slice(0, 500)] }
    const read: Read[] = JSON.parse(output).map(readFrom)
    const language = format === 'biblatex' || format === 'csl-json' ? (['language'] as const) : []
    const verdict = verdictOn(clippings, read, [...FIELDS, ...language])
    return { ...verdict, complaints: [...errors.split('\n').filter(Boolean), ...verdict.complaints] }
  },
}

const READERS = new Map([['csl-json', 'csljson']])

const FIELDS = ['title', 'authors', 'day', 'url', 'outlet', 'abstract', 'tags', 'note', 'highlights'] as const

interface CslItem {
  title?: string
  author?: {
    family?: string
    given?: string
    literal?: string
    'non-dropping-particle'?: string
    'dropping-particle'?: string
  }[]
  issued?: { 'date-parts'?: number[][] }
  URL?: string
  'container-title'?: string
  abstract?: string
  keyword?: string
  note?: string
  annote?: string
  language?: string
}

function readFrom(item: CslItem): Read {
  const [[year, month, day] = []] = item.issued?.['date-parts'] ?? []
  const date = [year, month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))
  const notes = [item.annote ?? '', item.note ?? ''].join('\n').replace(/^ *> /gm, '')
  return {
    title: item.title ?? '',
    authors: (item.author ?? []).map(
      ({ family, given, literal, 'non-dropping-particle': kept, 'dropping-particle': dropped }) =>
        literal ?? [given, dropped, kept, family].filter(Boolean).join(' '),
    ),
    day: date.join('-'),
    url: item.URL ?? '',
    outlet: item['container-title'] ?? '',
    abstract: item.abstract ?? '',
    tags: item.keyword ?? '',
    note: notes,
    highlights: notes,
    language: (item.language ?? '').replace(/-IR$/, ''),
  }
}
