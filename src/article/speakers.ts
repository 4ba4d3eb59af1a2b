import { fold } from '../text/fold'
import type { Language } from '../text/languages/language'
import { attributionIn } from './attribution'

/** Who speaks; one of the two at least is there. */
export interface Person {
  name?: string
  /** What the text says they are: «سخنگوی وزارت خارجه». */
  role?: string
}

/** The people that a story lets speak, in the order in which they last did. */
export class Speakers {
  private readonly people: Person[] = []

  constructor(private readonly language: Language | undefined) {}

  /**
   * The speaker that the words before a verb of speech name: by name, by office, or by a pronoun for the one before.
   * A surname or an office that was introduced earlier means the same person. Undefined rather than a guess.
   */
  named(subject: string): Person | undefined {
    const attribution = attributionIn(subject, this.language?.code)
    const own = attribution ? subject.slice(subject.indexOf(attribution.text) + attribution.text.length) : subject
    const sentence = lastSentence(own)
    if (isPronoun(sentence, this.language)) return this.people.at(-1)
    const found = personIn(sentence, this.language)
    if (!found) return undefined
    const known = this.people.findLast((person) => isSame(person, found))
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

function personIn(sentence: string, language: Language | undefined): Person | undefined {
  if (language?.dir === 'ltr') return capitalised(sentence, language)
  return quotedName(sentence, language) ?? plainPerson(sentence, language)
}

/** «سعید خطیب زاده» سخنگوی وزارت خارجه …: the name in its marks, the office behind it. */
function quotedName(sentence: string, language: Language | undefined): Person | undefined {
  const match = /^[«"“](?<name>[^»"”]{3,40})[»"”]\s*(?<rest>.*)$/u.exec(sentence)
  const name = match?.groups?.name?.trim()
  if (!name || name.split(/\s+/).length > LONGEST_NAME) return undefined
  const behind = plainPerson(match?.groups?.rest ?? '', language)
  return { name, ...(behind?.role && !behind.name && { role: behind.role }) }
}

/** The words before the office, or before the first word that no name goes on over; an office may stand alone. */
function plainPerson(sentence: string, language: Language | undefined): Person | undefined {
  const words = sentence.split(/\s+/).filter(Boolean)
  const stop = words.findIndex((word, i) => isConnective(word, language) || (i > 0 && /[،,]$/.test(words[i - 1] ?? '')))
  const subject = stop < 0 ? words : words.slice(0, stop)
  const office = subject.findIndex((word) => isOffice(word, language))
  const name = joined(office < 0 ? subject : subject.slice(0, office))
  const role = office < 0 ? '' : joined(subject.slice(office))
  if (name && (/[\p{Nd}:؛()«»“”"]/u.test(name) || name.split(' ').length > LONGEST_NAME)) return undefined
  return name || role ? { ...(name && { name }), ...(role && { role }) } : undefined
}

/** In scripts with capitals: the last two to four words in a row that have one. */
function capitalised(sentence: string, language: Language): Person | undefined {
  const runs = [...sentence.matchAll(/\p{Lu}[\p{L}'’.-]+(?:\s(?:[\p{Lu}][\p{L}'’.-]*|van|von|de|al|bin)){1,3}/gu)]
  const words = runs.at(-1)?.[0].split(/\s/) ?? []
  // "Nərminə İsgəndərli Xəzriyə bildirib": whom she told stands behind her name, in the dative.
  if (words.length > 2 && DATIVE.has(language.code) && /y?[əae]$/.test(words.at(-1) ?? '')) words.pop()
  if (words.length < 2) return undefined
  return { name: joined(words) }
}

const DATIVE = new Set(['az', 'tr'])
const LONGEST_NAME = 5

function joined(words: string[]): string {
  return words.join(' ').replace(/[،,.]$/, '')
}

function isConnective(word: string, language: Language | undefined): boolean {
  return language?.connectives?.includes(word) === true
}

function isOffice(word: string, language: Language | undefined): boolean {
  const folded = fold(word)
  return language?.offices?.some((office) => folded.startsWith(fold(office.split(' ')[0] ?? office))) === true
}

function isPronoun(sentence: string, language: Language | undefined): boolean {
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

function bare(text: string | undefined): string {
  return fold(text ?? '').replace(/[^\p{L}]/gu, '')
}
