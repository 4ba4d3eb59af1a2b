import { fold } from '../text/fold'
import { foldedWords } from '../text/label-key'
import { labelRole, labelsIn } from '../text/labels'
import { languageFor } from '../text/languages/index'
import type { LabelRole, Language } from '../text/languages/language'
import { CAPITAL, LETTERS, SMALL } from '../text/letters'
import { namedAs } from './furniture'
import type { Author } from './parts'
import type { Passage } from './passages'
import { isPersonName } from './person-name'
import { attribute } from './tree'

/** A test for lines that say who made the story: by their name in the markup, or by their first words («كتبت …»). */
export function bylineTest(lang: string | undefined): (passage: Passage) => boolean {
  const introduced = introducedIn(lang, [lang])
  return (passage) => {
    const { block, inlines } = passage
    if (passage.text.length > LONGEST_BYLINE) return false
    const text = bylineText(passage)
    if (namedAs(block, BYLINE_WORDS) || inlines.some(isNamedWriter)) return true
    const { role, names } = introduced(text)
    return role !== undefined && ((text.split(' ').length <= 6 && isCapitalised(names)) || namesOnly(names, lang))
  }
}

/** The text of a line with a space behind the label that only the style sheet parts from the name: `<i>By</i>Ada Brook`. */
export function bylineText({ text, inlines: [first] }: Passage): string {
  const [only, ...others] = first?.children ?? []
  const label = only?.kind === 'text' && others.length === 0 ? only.text.trim() : ''
  const isGlued = label !== '' && text.startsWith(label) && OPENS_WORD.test(text.slice(label.length))
  return isGlued && labelRole(label) ? `${label} ${text.slice(label.length)}` : text
}

const OPENS_WORD = new RegExp(`^[${LETTERS}]`)

/** A line without the words that introduce its names («كتبت أسماء نصار», "By Jane Doe", «著者：後藤大地»), and what they say. */
export interface Introduced {
  /** Missing where nothing introduces the names. */
  role?: Author['role']
  names: string
}

export function introducedIn(
  lang: string | undefined,
  among: (string | undefined)[] = [lang, 'en'],
): (line: string) => Introduced {
  const known = among.flatMap(openings).sort((a, b) => b.words.length - a.words.length)
  return (line) => {
    const bare = line.slice(0, LONGEST_LIST).replace(/^[\s([【（]+|[\s)\]】）]+$/g, '')
    const labels = /[:：]/.test(bare) ? labelsIn(bare) : []
    const labelled = labels.find(({ role, value }) => value && isPeopleRole(role))
    if (labelled?.value && isPeopleRole(labelled.role)) return { role: labelled.role, names: labelled.value }
    const folded = foldedWords(bare.slice(0, LONGEST_OPENING))
    const opening = known.find(({ words }) => folded.startsWith(`${words} `))
    if (!opening) return { names: bare }
    return { role: opening.role, names: bare.split(/\s+/).slice(opening.words.split(' ').length).join(' ') }
  }
}

/** The parts of a line that names several people, each without what stands behind the name: a city, an office, a day. */
export function namesIn(line: string, lang: string | undefined): string[] {
  return line
    .slice(0, LONGEST_LIST)
    .replace(DAY_BEHIND, ' 1')
    .split(JOINTS)
    .map((name) => withoutMonth(name.trim(), lang).replace(BEHIND_NAME, '').trim())
    .filter(Boolean)
}

/** Is a line nothing but the names of people? */
export function namesOnly(text: string, lang: string | undefined): boolean {
  const parts = namesIn(text, lang)
  return parts.length > 0 && parts.every((part) => isPersonName(part, lang))
}

export const BYLINE_WORDS: ReadonlySet<string> = new Set(
  `author authors authorname authornames authortext authortxt authorlink byline bylines bylinename bylinenames writer
  writers writeby reporter reporters muellif yazar muhabir contributor contributors nevisande autor autoren autores
  auteur auteurs autore autori`.split(/\s+/),
)

/** Characters. */
const LONGEST_OPENING = 60
const LONGEST_BYLINE = 160
const LONGEST_LIST = 300

const PEOPLE_ROLES = ['reporter', 'photographer', 'translator', 'editor'] as const

function isPeopleRole(role: LabelRole): role is Author['role'] {
  return PEOPLE_ROLES.some((each) => each === role)
}

/** A number and all behind it: "Ada Brook 5 March, River Desk", and «谢若含2017-03-01», where the style sheet sets them apart. */
const DAY_BEHIND = new RegExp(`(?:\\s\\d|(?<=[${LETTERS}])(?:19|20)\\d\\d\\s?[-./年]).*$`)
/** What stands between two names; "y", "e" and "i" are initials too, and join only whole names. */
const JOINTS = new RegExp(
  `\\s*[,،;；，、؛|•·/\\n]\\s*|\\s{2,}|\\s+(?:and|und|et|و|ve|və|og|och|en|&)\\s+|(?<=[${SMALL}][${LETTERS}]\\s+)(?:y|e|i|и|та|ו)\\s+(?=[${CAPITAL}])`,
)
const BEHIND_NAME = new RegExp(
  `^@|(?<=[${SMALL}]{3})\\.\\s.*$|\\s*[([（][^)\\]）]*[)\\]）]?\\s*$|\\s+\\d.*$|\\s+[-–—]\\s.*$|[.。:]$`,
  'g',
)

/** `<span class="writeBy">` and the like inside the line's block. */
function isNamedWriter(child: Passage['inlines'][number]): boolean {
  const isNamed = child.words.some((word) => BYLINE_WORDS.has(word)) || child.words.join('') === 'writeby'
  return isNamed || attribute(child, 'itemprop') === 'author'
}

/** "Jane Doe December 1": the month of a date behind the name goes with its number. */
function withoutMonth(name: string, lang: string | undefined): string {
  const words = name.split(/\s+/)
  if (words.at(-1) !== '1') return name
  const month = fold(words.at(-2) ?? '').replace('.', '')
  const months = [lang, 'en'].flatMap((code) => languageFor(code)?.months?.gregory?.flat() ?? [])
  return months.some((each) => fold(each) === month) ? words.slice(0, -2).join(' ') : name
}

/** Where its script has capitals, a name does not go on in small letters: "Von der Leyen kritisiert …" is a headline. */
function isCapitalised(names: string): boolean {
  return !SMALL_WORD.test(names)
}

const SMALL_WORD = new RegExp(`(?:^|\\s)[${SMALL}]{5}`)

interface Opening {
  role: Author['role']
  words: string
}

const openingsByLanguage = new WeakMap<Language, Opening[]>()

function openings(lang: string | undefined): Opening[] {
  const language = languageFor(lang)
  if (!language) return []
  const known =
    openingsByLanguage.get(language) ??
    PEOPLE_ROLES.flatMap((role) => (language.labels[role] ?? []).map((label) => ({ role, words: foldedWords(label) })))
  openingsByLanguage.set(language, known)
  return known
}
