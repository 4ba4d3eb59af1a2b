import { type Read, verdictOn } from '../expected'
import { type Judge, PYTHON, said } from '../judge'

/**
 * Python's bibtexparser, with the months that every BibTeX knows. It leaves signs as LaTeX writes them (and what it has to
 * change that leaves out half of them): those are read here.
 */
export const judge: Judge = {
  name: 'python3-bibtexparser',
  packages: ['python3-bibtexparser'],
  command: PYTHON,
  formats: ['bibtex'],
  judge({ path, clippings }) {
    const { output, errors, isSound } = said(PYTHON, ['-c', PROGRAM, path])
    if (!isSound) return { fields: {}, complaints: [errors.slice(-500)] }
    const read: Read[] = JSON.parse(output).map(readFrom)
    return verdictOn(clippings, read, ['title', 'url', 'outlet', 'abstract', 'tags', 'note', 'highlights'])
  },
}

const PROGRAM = `
import json, sys, bibtexparser
from bibtexparser.bparser import BibTexParser
parser = BibTexParser(common_strings=True, ignore_nonstandard_types=False)
with open(sys.argv[1], encoding='utf-8') as file:
    print(json.dumps(bibtexparser.load(file, parser).entries))
`

function readFrom(entry: Record<string, string>): Read {
  const field = (name: string) =>
    (entry[name] ?? '').replace(SIGN, (sign, mark?: string, named?: string) =>
      named ? (NAMED[named] ?? sign) : sign === '\\\\' ? '\n' : (mark ?? ''),
    )
  return {
    title: field('title'),
    url: field('url'),
    outlet: field('journal') || field('howpublished'),
    abstract: field('abstract'),
    tags: field('keywords'),
    note: field('annote'),
    highlights: field('annote').replace(/^ *> /gm, ''),
  }
}

/** An escaped sign, a named one, a line break, or a brace that only groups. */
const SIGN = /\\([&%$#_{}`])(?:(?<=`)\{\})?|\\(text[a-z]+)(?:\{\})?|\\\\|[{}]/g

const NAMED: Record<string, string> = {
  textbraceleft: '{',
  textbraceright: '}',
  textbackslash: '\\',
  textasciicircum: '^',
  textasciitilde: '~',
}
