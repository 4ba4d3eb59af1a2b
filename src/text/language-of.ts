import { foldedWords } from './fold'
import { languageFor, languages } from './languages/index'
import type { Language, Script } from './languages/language'

/** The script that most letters of a text belong to; undefined where it has no letters of a known one. */
export function scriptOf(text: string): Script | undefined {
  const sample = text.slice(0, SAMPLE)
  const counts = SCRIPTS.map(([script, letters]) => ({ script, count: sample.match(letters)?.length ?? 0 }))
  const most = counts.reduce((best, each) => (each.count > best.count ? each : best))
  // Japanese headlines have more Han characters than kana, Chinese ones have no kana at all.
  const kana = counts.find(({ script }) => script === 'Jpan')?.count ?? 0
  if (most.script === 'Hani' && kana > most.count * LEAST_KANA) return 'Jpan'
  return most.count > 0 ? most.script : undefined
}

const LEAST_KANA = 0.1

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

const SCRIPTS: [Script, RegExp][] = [
  ['Arab', /\p{Script=Arabic}/gu],
  ['Latn', /\p{Script=Latin}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Kore', /\p{Script=Hangul}/gu],
  ['Hani', /\p{Script=Han}/gu],
]

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
  const letters = sample.toLowerCase().match(/\p{L}/gu) ?? []
  const [wordCounts, letterCounts] = [countsOf(words), countsOf(letters)]
  const share = (of: Iterable<string>, counts: ReadonlyMap<string, number>, all: number) =>
    [...of].reduce((sum, each) => sum + (counts.get(each) ?? 0), 0) / (all || 1)
  const score = ({ words: frequent, letters: own = '', signature }: Language) => {
    if (signature && letters.length > SIGNED && ![...signature].some((letter) => letterCounts.has(letter))) return 0
    const known = new Set(frequent.flatMap((word) => wordsOf(word, script)))
    return share(known, wordCounts, words.length) + 2 * share(own, letterCounts, letters.length)
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
  return (script === 'Arab' ? foldedWords(text) : text.toLowerCase()).split(/[^\p{L}\p{M}]+/u).filter(Boolean)
}
