import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type CslItem, readFromCsl } from '../csl-items'
import { verdictOn } from '../expected'
import type { Judge } from '../judge'

/** citation-js, which web pages read bibliographies by; what it loses of pandoc's readings is its own loss. */
export const judge: Judge = {
  name: 'citation-js',
  packages: [],
  command: 'node',
  formats: ['bibtex', 'biblatex', 'ris', 'csl-json'],
  judge({ format, path, clippings }) {
    const forceType = TYPES.get(format)
    const { data } = new citation.Cite(readFileSync(path, 'utf8'), forceType === undefined ? {} : { forceType })
    return verdictOn(clippings, data.map(readFromCsl), FIELDS)
  },
}

/** Its parts find one another as they are loaded, and only in this way under Node 20. */
const load = createRequire(import.meta.url)
const citation: { Cite: new (text: string, options: { forceType?: string }) => { data: CslItem[] } } =
  load('@citation-js/core')
load('@citation-js/plugin-bibtex')
load('@citation-js/plugin-ris')

const TYPES = new Map([
  ['bibtex', '@bibtex/text'],
  ['biblatex', '@biblatex/text'],
  ['ris', '@ris/file'],
])

const FIELDS = ['title', 'authors', 'day', 'url', 'outlet', 'abstract', 'tags', 'note', 'highlights'] as const
