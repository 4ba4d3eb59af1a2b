import type { Clipping } from '../../clipping/clipping'
import { citeKeys } from '../reference/cite-key'
import { filled } from '../reference/filled'
import { noteText } from '../reference/notes'
import { particularLines, particularsOf } from '../reference/particulars'
import type { Reference } from '../reference/reference'
import { referenceOf } from '../reference/reference-of'
import { OURS } from '../ris/write'
import { encoded } from '../text-file/encoded'

/** A list with an item for each clipping, one a line. */
export function writeCsl(clippings: AsyncIterable<Clipping>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return encoded(items(clippings))
}

async function* items(clippings: AsyncIterable<Clipping>): AsyncGenerator<string> {
  const keyOf = citeKeys()
  let joint = '[\n'
  for await (const clipping of clippings) {
    const reference = referenceOf(clipping)
    yield joint + JSON.stringify(itemOf(reference, keyOf(reference)))
    joint = ',\n'
  }
  yield joint === '[\n' ? '[]\n' : '\n]\n'
}

/** Particulars stand in "note", line by line: what Zotero calls extra. */
function itemOf(reference: Reference, id: string): object {
  const { outlet, issued, accessed, tags, keywords } = reference
  const all = [...tags, ...keywords]
  return filled({
    id,
    type: outlet === undefined ? 'webpage' : 'article-newspaper',
    title: reference.title,
    'title-short': reference.shortTitle,
    author: unlessEmpty(reference.authors),
    translator: unlessEmpty(reference.translators),
    editor: unlessEmpty(reference.editors),
    'container-title': outlet,
    publisher: reference.publisher,
    'publisher-place': reference.place,
    section: reference.section,
    issued: issued && datePartsOf(issued.iso),
    accessed: accessed === undefined ? undefined : datePartsOf(new Date(accessed).toISOString()),
    URL: reference.url,
    language: reference.language,
    abstract: reference.abstract,
    keyword: keywordLine(all),
    note: particularLines(particularsOf(reference)).join('\n'),
    annote: noteText(reference),
    source: OURS,
  })
}

function unlessEmpty<Value>(list: Value[]): Value[] | undefined {
  return list.length === 0 ? undefined : list
}

function datePartsOf(iso: string): object {
  return { 'date-parts': [iso.slice(0, 10).split('-').map(Number)] }
}

/** Commas part them by custom; where one has a comma in it, semicolons do, be there but one. */
function keywordLine(all: readonly string[]): string {
  if (!all.some((keyword) => keyword.includes(','))) return all.join(', ')
  return all.length === 1 ? `${all[0]};` : all.join('; ')
}
