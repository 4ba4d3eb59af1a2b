import { fold } from '../text/fold'
import { foldedWords } from '../text/label-key'
import type { SpokenLanguage } from '../text/speech/index'
import { attributionIn } from './attribution'
import type { Saying } from './saying'

/** Who speaks; one of the two at least is there. */
export interface Person {
  name?: string
  /** What the text says they are: «سخنگوی وزارت خارجه». */
  role?: string
}

/** The people that a story lets speak, in the order in which they last did. */
export class Speakers {
  private readonly people: Person[] = []
  /** Who spoke last; missing where the text did not say. */
  private last: Person | undefined

  constructor(private readonly language: SpokenLanguage | undefined) {}

  /**
   * The speaker that the words beside a verb of speech name: by name, by office, or by a pronoun for the one before. A
   * surname or an office that was introduced earlier means the same person. Undefined rather than a guess.
   */
  named({ subject, isBehind, isAgain }: Saying): Person | undefined {
    const attribution = isBehind ? undefined : attributionIn(subject, this.language?.code)
    const own = attribution ? subject.slice(subject.indexOf(attribution.text) + attribution.text.length) : subject
    const sentence = isBehind ? own : lastSentence(own)
    const namesNoOne = isAgain && sentence.split(/\s+/).every((word) => isConnective(word, this.language))
    if (!namesNoOne && !isPronoun(sentence, this.language))
      this.last = this.known(personIn(sentence, isBehind, this.language))
    return this.last
  }

  /** Them as the story has introduced them; a surname that it has not is nobody. */
  private known(found: Person | undefined): Person | undefined {
    if (!found) return undefined
    const known = this.people.findLast((person) => isSame(person, found))
    if (!known && isSurname(found, this.language)) return undefined
    const person = { ...found, ...known }
    if (known) this.people.splice(this.people.indexOf(known), 1)
    this.people.push(person)
    if (this.people.length > MOST_PEOPLE) this.people.shift()
    return person
  }
}

/** Speakers that a story can go back to. */
const MOST_PEOPLE = 40

/** A full stop with letters on both sides («نمی گذریم.قدس») ends a sentence in Arabic script, too. */
function lastSentence(text: string): string {
  const sentences = text.split(/[.!؟?؛]\s*(?=[\p{L}«"“])/u)
  return sentences.at(-1)?.replace(/^[\s،,–—-]+/, '') ?? ''
}

function personIn(sentence: string, isBehind: boolean, language: SpokenLanguage | undefined): Person | undefined {
  if (language?.dir === 'ltr') return capitalised(sentence, isBehind, language)
  return quotedName(sentence, language) ?? plainPerson(sentence, language)
}

/** «سعید خطیب زاده» سخنگوی وزارت خارجه …: the name in its marks, the office behind it. */
function quotedName(sentence: string, language: SpokenLanguage | undefined): Person | undefined {
  const match = /^[«"“](?<name>[^»"”]{3,40})[»"”]\s*(?<rest>.*)$/u.exec(sentence)
  const name = match?.groups?.name?.trim()
  if (!name || name.split(/\s+/).length > LONGEST_NAME) return undefined
  const behind = plainPerson(match?.groups?.rest ?? '', language)
  return { name, ...(behind?.role && !behind.name && { role: behind.role }) }
}

/** The words before the office, or before the first word that no name goes on over; an office may stand alone. */
function plainPerson(sentence: string, language: SpokenLanguage | undefined): Person | undefined {
  const words = sentence.split(/\s+/).filter(Boolean)
  const stop = words.findIndex((word, i) => isConnective(word, language) || (i > 0 && /[،,]$/.test(words[i - 1] ?? '')))
  const subject = stop < 0 ? words : words.slice(0, stop)
  const office = subject.findIndex((word) => isOffice(word, language))
  const name = joined(office < 0 ? subject : subject.slice(0, office))
  const role = office < 0 ? '' : joined(subject.slice(office))
  if (name && (/[\p{Nd}:؛()«»“”"]/u.test(name) || name.split(' ').length > LONGEST_NAME)) return undefined
  return name || role ? { ...(name && { name }), ...(role && { role }) } : undefined
}

/**
 * In scripts with capitals: the words with one right beside the verb, or before what is said of them between commas
 * ("Joan Pell, a retired joiner, said"). Behind a preposition they are a place or a thing; an office that they open
 * with is the role.
 */
function capitalised(sentence: string, isBehind: boolean, language: SpokenLanguage): Person | undefined {
  const line = sentence.slice(-LONGEST_SUBJECT).replace(/\s+/g, ' ').trim()
  const aside = isBehind ? null : ASIDE.exec(line)
  const isAside = /^\p{Ll}/u.test(aside?.groups?.word ?? '') || isOffice(aside?.groups?.office ?? '', language)
  const near = isBehind ? line : line.slice(0, isAside ? aside?.index : undefined).replace(AUXILIARY, '')
  const opening = isBehind ? null : OPENING.exec(near)
  const { before = '', run = '' } = (opening ?? (isBehind ? RUN_FROM : RUN_UNTIL).exec(near))?.groups ?? {}
  const leading = before.split(' ').filter(Boolean)
  const words = run.split(' ')
  const office = words.findLastIndex((word) => isOffice(word, language)) + 1
  const role = joined(words.slice(0, office))
  const name = words.slice(office || (LEADING.has(words[0]?.toLowerCase() ?? '') ? 1 : 0))
  // "Nərminə İsgəndərli Xəzriyə bildirib": whom she told stands behind her name, in the dative.
  if (name.length > 2 && DATIVE.has(language.code) && /y?[əae]$/.test(name.at(-1) ?? '')) name.pop()
  const isOther = !run || name.length === 0 || /['’]s$|-$/.test(run)
  if (isOther || !leadsUpTo(leading, language)) return undefined
  return { name: joined(name), ...(role && { role }) }
}

/** Stands nothing before a name, or nothing that makes it a place or a thing, as in "of the Harrow Mill"? */
function leadsUpTo(words: string[], language: SpokenLanguage): boolean {
  const [last, before = ''] = words.toReversed()
  if (last === undefined || /[,;:–—-]$/.test(last)) return true
  if (ARTICLES.has(last)) return !/\p{L}$/u.test(before) || isLeading(before, language)
  return isLeading(last, language) || isOffice(last, language)
}

function isLeading(word: string, language: SpokenLanguage): boolean {
  return LEADING.has(word) || language.verbs?.includes(word) === true
}

const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
const PARTICLE = '(?:van|von|van der|van den|von der|de|de la|du|da|dos|al|el|bin|ibn|la|le|ter) '
const RUN = `(?<![\\p{L}\\p{M}'’-])(?<run>${NAME}(?: ${PARTICLE}${NAME})?(?: ${NAME}){0,4})`
const RUN_UNTIL = new RegExp(`(?:(?<before>(?:\\S+ )?\\S+) )??${RUN},?$`, 'u')
const RUN_FROM = new RegExp(`^(?<before>(?:[\\p{Ll}’'-]+ ){0,5})${RUN}`, 'u')
/** "Joan Pell of Harrow Mill …" */
const OPENING = new RegExp(`^${RUN} (?:of|from|at|with|von|vom|aus|de|del|du|di|dello|della|van|do|z|из|від) `, 'u')
/** ", a retired joiner," · ", Leiterin der Schule," */
const ASIDE = /, (?:(?<word>\p{Ll})[^,]{2,80},?|(?<office>\p{Lu}[\p{L}-]+) [^,]{2,80},)$/u
/** "Joan Pell also …" */
const AUXILIARY = / (?:also|then|later|has|had|hat|hatte|a|ha|heeft|har|также)$/u
/** Words before a name that make it neither a place nor a thing. */
const LEADING = new Set(
  ' و and but as so the a an und aber wie der die das ein eine et mais comme le la les y pero como el ma come il och og ve və и а но і та але i oraz ale'.split(
    ' ',
  ),
)
const ARTICLES = new Set(['the', 'a', 'an', 'ein', 'eine', 'der', 'die', 'das', 'le', 'la', 'les', 'el', 'il'])
/** Characters. */
const LONGEST_SUBJECT = 160
const DATIVE = new Set(['az', 'tr'])
const LONGEST_NAME = 5

function joined(words: string[]): string {
  return words.join(' ').replace(/[،,.]$/, '')
}

function isConnective(word: string, language: SpokenLanguage | undefined): boolean {
  return LEADING.has(word) || language?.connectives?.includes(word) === true
}

/** German joins words: "Polizeisprecherin". */
function isOffice(word: string, language: SpokenLanguage | undefined): boolean {
  const folded = fold(word)
  const isOne = (office: string) => (language?.code === 'de' ? folded.includes(office) : folded.startsWith(office))
  return language?.offices?.some((office) => isOne(fold(office.split(' ')[0] ?? office))) === true
}

function isPronoun(sentence: string, language: SpokenLanguage | undefined): boolean {
  const first = fold(sentence.split(/[\s،,]+/)[0] ?? '')
  return language?.pronouns?.some((pronoun) => fold(pronoun) === first) === true
}

/** The same person: one name ends with the other («خطیب زاده»), or the offices agree. */
function isSame(known: Person, found: Person): boolean {
  const [a, b] = [bare(known.name), bare(found.name)]
  if (a && b) return a.endsWith(b) || b.endsWith(a)
  const [p, q] = [bare(known.role), bare(found.role)]
  return Boolean(p && q && (p.startsWith(q) || q.startsWith(p)))
}

/** Arabic script sets a space within a name or not; where it does not matter, words end where they end. */
function bare(text: string | undefined): string {
  const words = foldedWords(text ?? '')
  return /\p{Script=Arabic}/u.test(words) ? words.replace(/ /g, '') : words && ` ${words}`
}

/** In scripts with capitals a word alone: a surname, or a noun at the head of its sentence. */
function isSurname({ name = '' }: Person, language: SpokenLanguage | undefined): boolean {
  return language?.dir === 'ltr' && !name.includes(' ')
}
