import { foldedWords } from './label-key'
import { languageFor, languages } from './languages/index'
import type { Language, Script } from './languages/language'
import { LETTERS, MARKS } from './letters'
import { once } from './once'

/** The script that most letters of a text belong to; undefined where it has no letters of a known one. */
export function scriptOf(text: string): Script | undefined {
  const sample = text.slice(0, SAMPLE)
  if (!BEYOND_LATIN.test(sample)) return LATIN.test(sample) ? 'Latn' : undefined
  const counts = scripts().map(([script, letters]) => ({ script, count: sample.match(letters)?.length ?? 0 }))
  const most = counts.reduce((best, each) => (each.count > best.count ? each : best))
  // Japanese headlines have more Han characters than kana, Chinese ones have no kana at all.
  const kana = counts.find(({ script }) => script === 'Jpan')?.count ?? 0
  if (most.script === 'Hani' && kana > most.count * LEAST_KANA) return 'Jpan'
  return most.count > 0 ? most.script : undefined
}

const LEAST_KANA = 0.1

/** What is not among Latin letters, digits and common signs; most texts of most pages hold nothing else. */
const BEYOND_LATIN = /[\u0250-\u1fff\u2070-\u209f\u20c0-\uffff]/
const LATIN = /[A-Za-zªºÀ-ÖØ-öø-ɏ]/

/** Arabic and Hebrew letters run from right to left; a text without letters takes the direction it is given. */
export function directionOf(text: string, otherwise: 'rtl' | 'ltr' = 'ltr'): 'rtl' | 'ltr' {
  const script = scriptOf(text)
  return script === undefined ? otherwise : script === 'Arab' || script === 'Hebr' ? 'rtl' : 'ltr'
}

/**
 * The language of a text, as a BCP 47 code: by script, then by the frequent words and letters of each language on the
 * shelf. `claimed` (the page's own tag) decides where the text leaves it open, and stands where the shelf knows
 * nothing better; it never stands against the script. Pages do lie: Arabic ones say "en-US".
 */
export function languageOf(text: string, claimed?: string): string | undefined {
  const script = scriptOf(text)
  const tag = claimed?.trim().replace('_', '-').split('-')[0]?.toLowerCase()
  const claim = languageFor(tag)?.code ?? tag
  if (script === undefined) return claim || undefined
  const only = SINGLE.get(script)
  if (only) return only
  const scored = scoredLanguages(text.slice(0, SAMPLE), script)
  const [best] = scored
  const claimFits =
    claim !== undefined && /^[a-z]{2,3}$/.test(claim) && (languageFor(claim)?.script ?? script) === script
  if (claimFits && !scored.some(({ code }) => code === claim))
    return best && best.score >= CERTAIN_OF_OTHER ? best.code : claim
  if (!best || best.score === 0) return claimFits ? claim : undefined
  // Between languages that are alike the claim decides, against one that the text is not in it does not.
  const ofClaim = scored.find(({ code }) => code === claim)?.score ?? 0
  return !claimFits || (best.score >= CERTAIN && best.score >= 1.5 * ofClaim) ? best.code : claim
}

/** Enough of a text to know its language. */
const SAMPLE = 4000
/** Share of words and letters from which a language is taken against the page's own claim. */
const CERTAIN = 0.12
/** The same against a language that the shelf does not know: its relatives share many of its words. */
const CERTAIN_OF_OTHER = 0.2

/** Made where a text is not all Latin. */
const scripts = once(() => {
  const named = (...names: string[]) => new RegExp(`[${names.map((name) => `\\p{Script=${name}}`).join('')}]`, 'gu')
  return [
    ['Arab', named('Arabic')],
    ['Latn', named('Latin')],
    ['Hebr', named('Hebrew')],
    ['Cyrl', named('Cyrillic')],
    ['Grek', named('Greek')],
    ['Deva', named('Devanagari')],
    ['Jpan', named('Hiragana', 'Katakana')],
    ['Kore', named('Hangul')],
    ['Hani', named('Han')],
  ] satisfies [Script, RegExp][]
})

/** Scripts that one language of the news is written in. */
const SINGLE = new Map<Script, string>([
  ['Hebr', 'he'],
  ['Grek', 'el'],
  ['Jpan', 'ja'],
  ['Kore', 'ko'],
  ['Hani', 'zh'],
])

function scoredLanguages(sample: string, script: Script): { code: string; score: number }[] {
  const words = wordsOf(sample, script)
  const counts = countsOf(words)
  const letters = sample.toLowerCase().replace(NO_LETTERS, '')
  const shareOfLetter = (letter: string) => (letters.split(letter).length - 1) / (letters.length || 1)
  const score = ({ words: frequent, letters: own = '', signature }: Language) => {
    if (signature && letters.length > SIGNED && ![...signature].some((letter) => letters.includes(letter))) return 0
    let known = 0
    for (const word of new Set(wordsOf(frequent.join(' '), script))) known += counts.get(word) ?? 0
    return known / (words.length || 1) + 2 * [...own].reduce((sum, letter) => sum + shareOfLetter(letter), 0)
  }
  return [...languages.values()]
    .filter((language) => language.script === script)
    .map((language) => ({ code: language.code, score: score(language) }))
    .sort((a, b) => b.score - a.score)
}

function countsOf(things: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1)
  return counts
}

/** Letters after which a language shows its own. */
const SIGNED = 40

/** Arabic script is folded, because pages mix its letters; in Latin script «və» and "ve" are two languages. */
function wordsOf(text: string, script: Script): string[] {
  return (script === 'Arab' ? foldedWords(text) : text.toLowerCase()).split(NO_WORD).filter(Boolean)
}

const NO_LETTERS = new RegExp(`[^${LETTERS}]+`, 'g')
const NO_WORD = new RegExp(`[^${LETTERS}${MARKS}]+`)
