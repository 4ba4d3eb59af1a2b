import { lineOf, linesOf, listed } from '../reference/clean'
import type { Raw } from '../reference/clipping-from'
import { issuedFrom, momentFrom } from '../reference/dates'
import { doiAddress } from '../reference/doi'
import { filled } from '../reference/filled'
import { listFrom } from '../reference/list-line'
import { nameFrom } from '../reference/names'
import { notesFrom, particularsIn } from '../reference/notes'
import { plainText } from '../reference/plain-text'
import { withParticulars } from '../reference/raw'
import type { Record } from './read'
import { OURS } from './write'

/** What a record says of a page, by the tags of the specification and those that programs use in their place. */
export function rawFrom(record: Record): Raw {
  const all = (...tags: string[]) => tags.flatMap((tag) => record.get(tag) ?? [])
  const first = (...tags: string[]) => lineOf(all(...tags).find((value) => value.trim() !== ''))
  const isOurs = first('DP') === OURS
  const own = (text: string) => linesOf(isOurs ? text : plainText(text)) ?? ''
  const texts = all('N1')
    .map(own)
    .filter((text) => text !== '')
  const particulars = particularsIn(texts.at(-1))
  const language = first('LA')
  const title = first('TI', 'T1', 'CT')
  const raw: Raw = {
    authors: all('AU', 'A1').flatMap((name) => nameFrom(name) ?? []),
    translators: all('A4').flatMap((name) => nameFrom(name) ?? []),
    editors: all('ED').flatMap((name) => nameFrom(name) ?? []),
    tags: listed(all('KW').flatMap((value) => value.split('\n').flatMap(listFrom))),
    // EndNote repeats the title there now and then.
    ...notesFrom(particulars ? texts.slice(0, -1) : texts.filter((text) => isOurs || text !== title)),
    ...filled({
      url: firstAddress(all('UR', 'LK', 'L2')) ?? doiAddress(first('DO', 'M3')),
      title,
      shortTitle: first('ST'),
      outlet: first('T2', 'JO', 'JF', 'BT', 'JA', 'J2', 'J1'),
      publisher: first('PB'),
      place: first('CY', 'PP'),
      section: first('SE'),
      language,
      abstract: linesOf(own(all('AB', 'N2').join('\n'))),
      issued: issuedFrom(first('DA'), language) ?? issuedFrom(first('PY', 'Y1'), language),
      accessed: momentFrom(first('Y2')),
    }),
  }
  return withParticulars(raw, particulars)
}

/** Several may stand in one field; a file on somebody's disk is none. */
function firstAddress(values: readonly string[]): string | undefined {
  return values.flatMap((value) => value.split(/[\s;]+(?=https?:)/)).find((value) => /^\s?https?:/i.test(value))
}
