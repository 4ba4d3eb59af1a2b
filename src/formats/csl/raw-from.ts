import { lineOf, linesOf, listed } from '../reference/clean'
import type { Raw } from '../reference/clipping-from'
import { issuedFrom, momentFrom } from '../reference/dates'
import { doiAddress } from '../reference/doi'
import { filled } from '../reference/filled'
import { organisation } from '../reference/names'
import { noteFieldsFrom } from '../reference/notes'
import { particularsFrom } from '../reference/particulars'
import { plainText } from '../reference/plain-text'
import { withParticulars } from '../reference/raw'
import type { Name } from '../reference/reference'
import { OURS } from '../ris/write'
import type { JsonObject } from '../text-file/json-values'

/** What an item says of a page. Other programs write titles and abstracts with HTML in them. */
export function rawFrom(item: JsonObject): Raw {
  const isOurs = item.text('source') === OURS
  const own = (text: string | undefined) => (isOurs || text === undefined ? text : plainText(text))
  const line = (...names: string[]) => lineOf(own(item.text(...names)))
  const language = line('language')
  const note = linesOf(item.text('note'))
  const particulars = note === undefined ? undefined : particularsFrom(note.split('\n'))
  const annote = linesOf(own(item.text('annote')))
  const keyword = item.text('keyword') ?? ''
  const raw: Raw = {
    authors: namesOf(item.objects('author')),
    translators: namesOf(item.objects('translator')),
    editors: namesOf(item.objects('editor')),
    tags: listed(keyword.split(keyword.includes(';') ? ';' : ',')),
    ...noteFieldsFrom(annote ?? (particulars ? undefined : note)),
    ...filled({
      url: item.text('URL') ?? doiAddress(item.text('DOI')),
      title: line('title'),
      shortTitle: line('title-short', 'shortTitle'),
      outlet: line('container-title'),
      publisher: line('publisher'),
      place: line('publisher-place', 'event-place'),
      section: line('section'),
      language,
      abstract: linesOf(own(item.text('abstract'))),
      issued: issuedFrom(dateOf(item.object('issued')), language),
      accessed: momentFrom(dateOf(item.object('accessed'))),
    }),
  }
  return withParticulars(raw, particulars)
}

/** Parts of a date are numbers, or texts of numbers; some programs write the date as it stood. */
function dateOf(date: JsonObject | undefined): string | undefined {
  const parts = date?.numbers('date-parts') ?? []
  const [year, month, day] = parts.map((part) => String(part).padStart(2, '0'))
  if (year === undefined) return date?.text('raw', 'literal')
  return [year, month, month && day].filter((part) => part !== undefined).join('-')
}

function namesOf(names: JsonObject[]): Name[] {
  return names.flatMap((name): Name[] => {
    const literal = lineOf(name.text('literal'))
    if (literal !== undefined) return organisation(literal)
    const particle = lineOf(name.text('non-dropping-particle', 'dropping-particle'))
    const family = lineOf([particle, name.text('family')].filter(Boolean).join(' ').replaceAll(',', ' '))
    const given = lineOf(name.text('given')?.replaceAll(',', ' '))
    if (family !== undefined && given !== undefined) return [{ family, given }]
    return organisation(family ?? given ?? '')
  })
}
