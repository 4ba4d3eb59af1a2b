import type { Clipping } from '../../clipping/clipping'
import { citeKeys } from '../reference/cite-key'
import { isoMoment } from '../reference/dates'
import { annotationText } from '../reference/notes'
import type { Unplaced } from '../reference/particulars'
import type { IssuedDate, Name, Reference } from '../reference/reference'
import { referenceOf } from '../reference/reference-of'
import { encoded } from '../text-file/encoded'
import { texAddressOf, texLinesOf, texOf } from './escape'
import { langidOf } from './languages'

export type Dialect = 'bibtex' | 'biblatex'

/** An entry for each clipping. */
export function writeBib(
  clippings: AsyncIterable<Clipping>,
  dialect: Dialect,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return encoded(entries(clippings, dialect))
}

async function* entries(clippings: AsyncIterable<Clipping>, dialect: Dialect): AsyncGenerator<string> {
  const keyOf = citeKeys()
  for await (const clipping of clippings) {
    const reference = referenceOf(clipping)
    const fields = dialect === 'biblatex' ? biblatexFields(reference) : bibtexFields(reference)
    const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []))
    yield `@${typeOf(reference, dialect)}{${keyOf(reference)},\n${lines.join('')}}\n\n`
  }
}

function typeOf({ outlet }: Reference, dialect: Dialect): string {
  return outlet !== undefined ? 'article' : dialect === 'biblatex' ? 'online' : 'misc'
}

type Fields = [name: string, value: string | undefined | false][]

function biblatexFields(reference: Reference): Fields {
  const { outlet, publisher, place, section, issued, accessed, shortTitle } = reference
  return [
    ['entrysubtype', outlet !== undefined && 'newspaper'],
    ['title', kept(reference.title)],
    ['shorttitle', shortTitle && kept(shortTitle)],
    ['author', namesOf(reference.authors)],
    ['translator', namesOf(reference.translators)],
    ['editor', namesOf(reference.editors)],
    ['journaltitle', outlet && kept(outlet)],
    ['organization', outlet === undefined && publisher && kept(publisher)],
    ['date', issued?.iso && withSeconds(issued.iso)],
    ['urldate', accessed !== undefined && isoMoment(accessed)],
    ['url', texAddressOf(reference.url)],
    ...languageFields(reference.language),
    // BibLaTeX's model of data has no section for anything, and neither place nor publisher for articles.
    ...sharedFields(reference, 'annotation', { section, place, ...(outlet !== undefined && { publisher }) }),
  ]
}

function bibtexFields(reference: Reference): Fields {
  const { outlet, publisher, place, issued, accessed } = reference
  return [
    ['title', kept(reference.title)],
    ['shorttitle', reference.shortTitle && kept(reference.shortTitle)],
    ['author', namesOf(reference.authors)],
    ['translator', namesOf(reference.translators)],
    ['editor', namesOf(reference.editors)],
    ['journal', outlet && kept(outlet)],
    ['publisher', publisher && kept(publisher)],
    ['address', place && texOf(place)],
    ...yearFields(issued),
    ['howpublished', outlet === undefined && `\\url{${texAddressOf(reference.url)}}`],
    ['url', texAddressOf(reference.url)],
    ['urldate', accessed !== undefined && isoMoment(accessed)],
    ['language', reference.language && texOf(reference.language)],
    ['section', reference.section && texOf(reference.section)],
    ...sharedFields(reference, 'annote', {}),
  ]
}

/** Notes have a field that styles do not print. */
function sharedFields(reference: Reference, notes: string, unplaced: Unplaced): Fields {
  const { abstract, tags, keywords } = reference
  const annotation = annotationText(reference, unplaced)
  return [
    ['abstract', abstract && texLinesOf(abstract)],
    ['keywords', [...tags, ...keywords].map(keywordOf).join(', ')],
    [notes, annotation && texLinesOf(annotation)],
  ]
}

/** Styles that write titles in small letters leave it as it is. */
function kept(text: string): string {
  return `{${texOf(text)}}`
}

function namesOf(names: readonly Name[]): string {
  return names.map((name) => ('literal' in name ? `{${texOf(name.literal)}}` : protectedName(name))).join(' and ')
}

/** A name in which "and" is a word would be two; one in letters without capitals would begin with particles. */
function protectedName({ family, given }: { family: string; given: string }): string {
  const last = texOf(family)
  const name = `${UNCASED.test(family) ? `{${last}}` : last}, ${texOf(given)}`
  return / and /i.test(` ${name} `) ? name.replace(/\band\b/gi, '{$&}') : name
}

/** Several words that begin with a letter which is neither large nor small. */
const UNCASED = /^[^\p{Lu}\p{Ll}]* /u

function keywordOf(keyword: string): string {
  return keyword.includes(',') ? `{${texOf(keyword)}}` : texOf(keyword)
}

/** BibLaTeX takes no time without seconds. */
function withSeconds(iso: string): string {
  return iso.replace(/T(\d\d:\d\d)(?=$|Z|[+-])/, 'T$1:00')
}

/** BibTeX's own names; in braces, for not every program knows them. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Newer programs read the whole date. */
function yearFields(issued: IssuedDate | undefined): Fields {
  const [year, month] = issued?.iso.slice(0, 10).split('-') ?? []
  return [
    ['date', issued?.iso && withSeconds(issued.iso)],
    ['year', year],
    ['month', MONTHS[Number(month) - 1]],
  ]
}

/** A tag that no name of LaTeX says whole is written besides. */
function languageFields(language: string | undefined): Fields {
  const langid = langidOf(language)
  return [
    ['langid', langid?.name],
    ['language', language !== undefined && !langid?.isWhole && texOf(language)],
  ]
}
