import type { Clipping } from '../../clipping/clipping'
import { citeKeys } from '../reference/cite-key'
import { isoMoment } from '../reference/dates'
import { sortedName } from '../reference/names'
import { noteTexts, particularsText } from '../reference/notes'
import type { Reference } from '../reference/reference'
import { referenceOf } from '../reference/reference-of'
import { encoded } from '../text-file/encoded'

/**
 * A record for each clipping, one field a line; what has several lines goes on in indented ones, so that nothing in it can
 * be taken for a field or for the record's end. The date has its day always: bibutils takes the day of access otherwise.
 */
export function writeRis(clippings: AsyncIterable<Clipping>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return encoded(records(clippings))
}

async function* records(clippings: AsyncIterable<Clipping>): AsyncGenerator<string> {
  const keyOf = citeKeys()
  for await (const clipping of clippings) {
    const reference = referenceOf(clipping)
    yield fieldsOf(reference, keyOf(reference))
      .map(([tag, value]) => `${tag}  - ${value.replaceAll('\n', `${END}  `)}${END}`)
      .join('')
      .concat(`ER  - ${END}${END}`)
  }
}

const END = '\r\n'

function fieldsOf(reference: Reference, key: string): [tag: string, value: string][] {
  const { issued, accessed, outlet, abstract, tags, keywords } = reference
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', outlet === undefined ? 'ELEC' : 'NEWS'],
    ['ID', key],
    ['TI', reference.title],
    ['ST', reference.shortTitle],
    ...many('AU', reference.authors.map(sortedName)),
    ...many('A4', reference.translators.map(sortedName)),
    ...many('ED', reference.editors.map(sortedName)),
    ['T2', outlet],
    ['PB', reference.publisher],
    ['CY', reference.place],
    ['SE', reference.section],
    ['PY', issued?.iso.slice(0, 4)],
    ['DA', issued && dateOf(issued.iso)],
    ['LA', reference.language],
    ['AB', abstract?.replaceAll('\n', ' ')],
    ...many('KW', [...tags, ...keywords]),
    ['UR', reference.url],
    [
      'Y2',
      accessed === undefined ? undefined : isoMoment(accessed).replace('T', '/').replaceAll('-', '/').slice(0, -1),
    ],
    ['DP', OURS],
    ...many('N1', noteTexts(reference)),
    ['N1', particularsText(reference)],
  ]
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [[tag, value] as [string, string]]))
}

/** Where records come from that need no guessing. */
export const OURS = 'Borideh'

function many(tag: string, values: string[]): [tag: string, value: string][] {
  return values.map((value) => [tag, value])
}

/** '2025/08/05/', '2025/08//', '2025///' */
function dateOf(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-')
  return `${year}/${month}/${day}/`
}
