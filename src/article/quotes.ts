import { fold } from '../text/fold'
import { languageFor } from '../text/languages/index'
import type { Language } from '../text/languages/language'
import type { Block, Quote } from './article'
import { attributionIn } from './attribution'

/**
 * Direct quotations: what stands between quotation marks after a verb of speech and a colon, or before one. A word set
 * in quotation marks is none. The speaker is the one the sentence names; «وی افزود» and a bare surname go on with the
 * speaker before. No speaker rather than a guessed one.
 */
export function quotesIn(blocks: readonly Block[], lang: string | undefined): Quote[] {
  const language = languageFor(lang)
  const people: Person[] = []
  return blocks.flatMap(({ text, kind }, block) => {
    if (kind === 'image' || kind === 'embed' || kind === 'table') return []
    return quotedSpans(text).flatMap((span) => {
      const said = saying(text, span, language)
      if (!said) return []
      const speaker = speakerOf(said.subject, people, language, lang)
      return [
        {
          text: span.text,
          ...(speaker?.name && { speaker: speaker.name }),
          ...(speaker?.role && { role: speaker.role }),
          ...(said.verb && { verb: said.verb }),
          block,
        },
      ]
    })
  })
}

interface Span {
  text: string
  /** Of the opening mark, and behind the closing one. */
  start: number
  end: number
}

interface Person {
  name?: string
  role?: string
}

const CLOSES = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
])

/** Outermost quotations; a mark without its partner opens none. One pass, whatever the text. */
function quotedSpans(text: string): Span[] {
  const spans: Span[] = []
  const open: { at: number; closes: string }[] = []
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? ''
    const level = open.findLastIndex(
      ({ closes }, depth) => closes === character && open.length - depth <= DEEPEST_QUOTE,
    )
    if (level >= 0) {
      const start = open[level]?.at ?? i
      open.length = level
      spans.push({ text: text.slice(start + 1, i).trim(), start, end: i + 1 })
    } else if (CLOSES.has(character)) open.push({ at: i, closes: CLOSES.get(character) ?? '' })
  }
  const ordered = spans.sort((a, b) => a.start - b.start)
  let reached = -1
  return ordered.filter(({ start, end }) => {
    if (start < reached) return false
    reached = end
    return true
  })
}

/** A quotation inside a quotation inside a quotation: deeper ones are damage. */
const DEEPEST_QUOTE = 3

/** A quotation long enough to be a sentence; shorter ones are names and words. */
const SHORTEST_QUOTE = 12

/** The verb that introduces a quotation and what stands before it in its clause; undefined where nothing says "said". */
function saying(
  text: string,
  span: Span,
  language: Language | undefined,
): { verb?: string; subject: string } | undefined {
  if (span.text.length < SHORTEST_QUOTE) return undefined
  const before = text.slice(Math.max(0, span.start - LONGEST_CLAUSE), span.start)
  const introduced = /[:：]\s*$/.test(before)
  const clause = before.replace(/[\s:：،,]+$/, '')
  for (const verb of speechVerbs(language)) {
    const match = verb.atEnd.exec(clause)
    if (match) return { verb: match[0].trim(), subject: clause.slice(0, match.index) }
  }
  const after = text.slice(span.end, span.end + LONGEST_CLAUSE)
  for (const verb of speechVerbs(language)) {
    const match = verb.atStart.exec(after)
    if (match)
      return {
        verb: match.groups?.verb ?? match[0].trim(),
        subject: match.groups?.subject ?? match.groups?.follower ?? '',
      }
  }
  return introduced ? { subject: clause } : undefined
}

const LONGEST_CLAUSE = 400

interface SpeechVerb {
  atEnd: RegExp
  atStart: RegExp
}

const verbsByLanguage = new WeakMap<Language, SpeechVerb[]>()

function speechVerbs(language: Language | undefined): SpeechVerb[] {
  if (!language?.speech) return []
  const known = verbsByLanguage.get(language)
  if (known) return known
  const oneOf = language.speech
    .toSorted((a, b) => b.length - a.length)
    .map((verb) => verb.replace(/[ \u200c]/g, '[\\s\\u200c]?'))
    .join('|')
  const made = [
    {
      atEnd: new RegExp(`(?<![\\p{L}])(?:${oneOf})(?:\\s(?:که|ki|أن|that|is|است|بود))?$`, 'iu'),
      // "…", said NAME · "…" dedi · "…," NAME said
      atStart: new RegExp(
        `^[,،.]?\\s*(?:(?<subject>[^.:;«“"]{2,60}?)\\s)?(?<verb>${oneOf})(?![\\p{L}])(?:\\s(?<follower>\\p{Lu}[^.,;:«“"]{2,60}))?`,
        'iu',
      ),
    },
  ]
  verbsByLanguage.set(language, made)
  return made
}

function speakerOf(
  subject: string,
  people: Person[],
  language: Language | undefined,
  lang: string | undefined,
): Person | undefined {
  const attribution = attributionIn(subject, lang)
  const own = attribution ? subject.slice(subject.indexOf(attribution.text) + attribution.text.length) : subject
  const sentence = lastSentence(own)
  const person = quotedName(sentence, language) ?? plainPerson(sentence, language)
  if (isPronoun(sentence, language)) return people.at(-1)
  if (!person) return undefined
  const known = people.findLast((each) => isSame(each, person))
  const merged = { ...known, ...(known?.name ? {} : person), ...(person.role && !known?.role && { role: person.role }) }
  if (known) people.splice(people.indexOf(known), 1)
  people.push(merged)
  if (people.length > MOST_PEOPLE) people.shift()
  return merged
}

/** Speakers that a story can go back to. */
const MOST_PEOPLE = 40

/** A full stop with letters on both sides («نمی گذریم.قدس») ends a sentence in Arabic script, too. */
function lastSentence(text: string): string {
  return (
    text
      .split(/[.!؟?؛]\s*(?=[\p{L}«"“])/u)
      .at(-1)
      ?.trim() ?? ''
  )
}

/** «سعید خطیب زاده» سخنگوی وزارت خارجه …: the name in its marks, the office behind it. */
function quotedName(sentence: string, language: Language | undefined): Person | undefined {
  const match = /^[\s،,]*[«"“](?<name>[^»"”]{3,40})[»"”]\s*(?<rest>.*)$/u.exec(sentence)
  const name = match?.groups?.name?.trim()
  if (!name || name.split(/\s+/).length > 5) return undefined
  const role = officeIn(match?.groups?.rest ?? '', language)
  return { name, ...(role && { role }) }
}

/** The words before the office, or before the first word that no name has; an office alone is a role without name. */
function plainPerson(sentence: string, language: Language | undefined): Person | undefined {
  const words = sentence.replace(/^[\s،,]+/, '').split(/\s+/)
  const stop = words.findIndex((word, i) => isConnective(word, language) || (i > 0 && /[،,]$/.test(words[i - 1] ?? '')))
  const subject = stop < 0 ? words : words.slice(0, stop)
  const office = subject.findIndex((word) => isOffice(word, language))
  const name = (office < 0 ? subject : subject.slice(0, office)).join(' ').replace(/[،,]$/, '')
  const role = office < 0 ? undefined : subject.slice(office).join(' ').replace(/[،,]$/, '')
  if (name && !isName(name, language)) return undefined
  return name || role ? { ...(name && { name }), ...(role && { role }) } : undefined
}

function officeIn(text: string, language: Language | undefined): string | undefined {
  const person = plainPerson(text, language)
  return person?.name ? undefined : person?.role
}

/** Words that no name and no office goes on over. */
const CONNECTIVES = new Map([
  ['fa', 'در با نیز همچنین ضمن به از که هم پس روز امروز دیروز سپس درباره پیش بر'.split(' ')],
  ['ar', 'في من خلال أن إن عن على إلى'.split(' ')],
  ['az', 'isə da də ki bu'.split(' ')],
  ['tr', 'ise de da ve bu ile'.split(' ')],
  ['en', 'in on at during after before while as who also has had is was to'.split(' ')],
])

function isConnective(word: string, language: Language | undefined): boolean {
  return CONNECTIVES.get(language?.code ?? '')?.includes(word) === true
}

function isOffice(word: string, language: Language | undefined): boolean {
  const folded = fold(word)
  return language?.offices?.some((office) => folded.startsWith(fold(office.split(' ')[0] ?? office))) === true
}

function isPronoun(sentence: string, language: Language | undefined): boolean {
  const first = sentence.replace(/^[\s،,]+/, '').split(/[\s،,]+/)[0] ?? ''
  return language?.pronouns?.some((pronoun) => fold(pronoun) === fold(first)) === true
}

/** One to five words, without digits; in scripts with capitals each word has one. */
function isName(name: string, language: Language | undefined): boolean {
  const words = name.split(/\s+/)
  if (words.length > 5 || name.length > 50 || /[\d:؛()]/.test(name)) return false
  return language?.dir === 'rtl' || words.every((word) => /^[\p{Lu}'’]/u.test(word) || word.length <= 3)
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
