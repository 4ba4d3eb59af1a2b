import { fold, foldedWords } from '../text/fold'
import { labelsIn } from '../text/labels'
import { languageFor } from '../text/languages/index'
import type { LabelRole } from '../text/languages/language'
import { namedAs } from './furniture'
import type { Author } from './parts'
import type { Passage } from './passages'
import { isPersonName } from './person-name'
import { attribute } from './tree'

/** A test for lines that say who made the story: by their name in the markup, or by their first words («كتبت …»). */
export function bylineTest(lang: string | undefined): (passage: Passage) => boolean {
  const introduced = introducedIn(lang, [lang])
  return (passage) => {
    const { text, block, inlines } = passage
    if (text.length > LONGEST_BYLINE) return false
    if (namedAs(block, BYLINE_WORDS) || inlines.some(isNamedWriter)) return true
    const { role, names } = introduced(text)
    return role !== undefined && ((text.split(' ').length <= 6 && isCapitalised(names)) || namesOnly(names, lang))
  }
}

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
    .split(JOINTS)
    .map((name) => withoutMonth(name.replace(BEHIND_NAME, '').trim(), lang))
    .filter(Boolean)
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

/** What stands between two names; "y", "e" and "i" are initials too, and join only whole names. */
const JOINTS =
  /\s*[,،;；，、؛|•·/\n]\s*|\s+(?:and|und|et|و|ve|və|og|och|en|&)\s+|(?<=\p{Ll}\p{L}\s+)(?:y|e|i|и|та|ו)\s+(?=\p{Lu})/u
const BEHIND_NAME = /^@|\s*[([（][^)\]）]*[)\]）]?\s*$|\s+\d.*$|\s+[-–—]\s.*$|[.。:]$/gu

function namesOnly(text: string, lang: string | undefined): boolean {
  const parts = namesIn(text, lang)
  return parts.length > 0 && parts.every((part) => isPersonName(part, lang))
}

/** `<span class="writeBy">` and the like inside the line's block. */
function isNamedWriter(child: Passage['inlines'][number]): boolean {
  const isNamed = child.words.some((word) => BYLINE_WORDS.has(word)) || child.words.join('') === 'writeby'
  return isNamed || attribute(child, 'itemprop') === 'author'
}

/** "Jane Doe December 12": what is left of a date that stood behind the name. */
function withoutMonth(name: string, lang: string | undefined): string {
  const last = fold(name.split(/\s+/).at(-1) ?? '').replace('.', '')
  const months = [lang, 'en'].flatMap((code) => languageFor(code)?.months?.gregory?.flat() ?? [])
  return name.split(/\s+/).length > 2 && months.some((month) => fold(month) === last)
    ? name.replace(/\s+\S+$/, '')
    : name
}

/** Where its script has capitals, a name does not go on in small letters: "Von der Leyen kritisiert …" is a headline. */
function isCapitalised(names: string): boolean {
  return !/(?:^|\s)\p{Ll}{5,}/u.test(names)
}

function openings(lang: string | undefined): { role: Author['role']; words: string }[] {
  const labels = languageFor(lang)?.labels
  return PEOPLE_ROLES.flatMap((role) => (labels?.[role] ?? []).map((label) => ({ role, words: foldedWords(label) })))
}
