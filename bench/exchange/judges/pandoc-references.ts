import { type CslItem, readFromCsl } from '../csl-items'
import { verdictOn } from '../expected'
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
    const items: CslItem[] = JSON.parse(output)
    const read = items.map(readFromCsl)
    const language = format === 'biblatex' || format === 'csl-json' ? (['language'] as const) : []
    const verdict = verdictOn(clippings, read, [...FIELDS, ...language])
    return { ...verdict, complaints: [...errors.split('\n').filter(Boolean), ...verdict.complaints] }
  },
}

const READERS = new Map([['csl-json', 'csljson']])

const FIELDS = ['title', 'authors', 'day', 'url', 'outlet', 'abstract', 'tags', 'note', 'highlights'] as const
