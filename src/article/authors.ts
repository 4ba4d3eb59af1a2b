import { labelKey } from '../text/label-key'
import { labelRole } from '../text/labels'
import { type AuthorEvidence, authorEvidenceOf, MOST_AUTHORS, type NamingLine, nameKey } from './author-evidence'
import { namesOnly } from './bylines'
import { isDateLine } from './date-line'
import { distinctBy } from './distinct'
import type { Found, Known } from './known'
import type { Attribution, Author } from './parts'
import { isSignature } from './person-name'

/**
 * People who made the story. Metadata nearly always names the organisation as author: a name counts only if it looks
 * like a person's and is not the site's. The first place that names somebody is believed; a printed line adds those whom
 * it names beside them, and photographers, translators and editors behind their labels.
 */
export function authorsOf(known: Known): Found<Author[]> | undefined {
  const evidence = authorEvidenceOf(known)
  const { marked, printed, labelled, introduced, peopleIn } = evidence
  const first = believedPlace(evidence)
  const believed = first?.texts.flatMap((text) => peopleIn(text)) ?? []
  const keys = new Set(believed.map(nameKey))
  const isBeside = (text: string) => peopleIn(text).some((name) => keys.has(nameKey(name)))
  // A name with its office behind it, or its genre before it ("An essay of Ada Brook"), is no second person.
  const holdsAnother = (name: string) => {
    const own = nameKey(name)
    return [...keys].some(
      (key) => key.length >= SHORTEST_WHOLE && key !== own && (own.startsWith(key) || own.endsWith(key)),
    )
  }
  const firstNames = believed.filter((name) => !holdsAnother(name))
  const isAbout = (text: string) => isBeside(text) || namesOnly(introduced(text).names, known.lang)
  const besideKnown = (lines: readonly NamingLine[], steps: number) => {
    const known = lines.filter(({ text }) => isBeside(text))
    return lines.filter(({ index }) => known.some((line) => Math.abs(line.index - index) <= steps))
  }
  const beside = [
    ...[...besideKnown(printed, NEXT), ...besideKnown(marked, SAME_HEAD)].map(({ text }) => text).filter(isAbout),
    ...labelled('reporter').filter(isBeside),
  ].filter((text) => !peopleIn(text).some(holdsAnother))
  const reporters = [...firstNames, ...beside.flatMap((text) => peopleIn(text))]
  const others = OTHER_ROLES.flatMap((role) => {
    const signed = [...printed, ...marked].map(({ text }) => text).filter((text) => introduced(text).role === role)
    const names = [...labelled(role), ...signed].flatMap((text) => peopleIn(text, role))
    return names.map((name): Author => ({ name, role }))
  })
  const authors = [...reporters.map((name): Author => ({ name, role: 'reporter' })), ...others]
  const found = distinctBy(authors, ({ name }) => nameKey(name)).slice(0, MOST_AUTHORS)
  return found.length > 0 ? { value: found, source: first?.source ?? 'label' } : undefined
}

/**
 * Who signs in a person's place or beside people: a newsroom, an agency, a pen name. Read where the page says in so
 * many words who its authors are; of printed lines, only where no person is named: beside a name stand the city and the
 * office.
 */
export function signatureOf(known: Known): Found<Attribution> | undefined {
  const evidence = authorEvidenceOf(known)
  const { places, introduced, peopleIn } = evidence
  const believed = believedPlace(evidence)
  for (const { source, signed = [] } of believed ? [believed].filter((place) => place.source !== 'dom') : places) {
    const names = signed
      .filter((text) => peopleIn(text).length === 0 && !labelRole(text) && !isDateLine(text, known.lang))
      .flatMap((text) => introduced(text).names.split(/\s*[,;]\s*/))
      .filter(isSignature)
    const [first, ...others] = distinctBy(names, labelKey).slice(0, MOST_AUTHORS)
    if (first) return { source, value: { text: [first, ...others].join(', '), agency: { name: first } } }
  }
  return undefined
}

/** Letters of a name that others may open with. */
const SHORTEST_WHOLE = 6

/** Lines between a known name and others: in the lines next to it, and where the markup names writers near it. */
const NEXT = 2
const SAME_HEAD = 8

const OTHER_ROLES = ['photographer', 'translator', 'editor'] as const

function believedPlace({ places, peopleIn }: AuthorEvidence): AuthorEvidence['places'][number] | undefined {
  return places.find(({ texts }) => texts.some((text) => peopleIn(text).length > 0))
}
