import { labelKey } from '../text/fold'
import { type AuthorEvidence, authorEvidenceOf, MOST_AUTHORS, nameKey } from './author-evidence'
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
  const firstNames = first?.texts.flatMap((text) => peopleIn(text)) ?? []
  const keys = new Set(firstNames.map(nameKey))
  const isBeside = (text: string) => peopleIn(text).some((name) => keys.has(nameKey(name)))
  // A name with its office behind it is no second person.
  const isLonger = (text: string) =>
    peopleIn(text).some((name) => [...keys].some((key) => nameKey(name) !== key && nameKey(name).startsWith(key)))
  const near = new Set(
    printed.filter(({ text }) => isBeside(text)).flatMap(({ index }) => NEIGHBOURS.map((step) => index + step)),
  )
  const beside = [
    ...printed.filter(({ index }) => near.has(index)).map(({ text }) => text),
    ...labelled('reporter').filter(isBeside),
    ...(marked.some(isBeside) ? marked : []),
  ].filter((text) => !isLonger(text))
  const reporters = [...firstNames, ...beside.flatMap((text) => peopleIn(text))]
  const others = OTHER_ROLES.flatMap((role) => {
    const signed = [...printed.map(({ text }) => text), ...marked].filter((text) => introduced(text).role === role)
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
      .filter((text) => peopleIn(text).length === 0)
      .flatMap((text) => introduced(text).names.split(/\s*[,;]\s*/))
      .filter(isSignature)
    const [first, ...others] = distinctBy(names, labelKey).slice(0, MOST_AUTHORS)
    if (first) return { source, value: { text: [first, ...others].join(', '), agency: { name: first } } }
  }
  return undefined
}

/** Steps from a line of a byline to the others of the same. */
const NEIGHBOURS = [-2, -1, 0, 1, 2]

const OTHER_ROLES = ['photographer', 'translator', 'editor'] as const

function believedPlace({ places, peopleIn }: AuthorEvidence): AuthorEvidence['places'][number] | undefined {
  return places.find(({ texts }) => texts.some((text) => peopleIn(text).length > 0))
}
