import { foldedWords } from '../text/label-key'
import { languageFor } from '../text/languages/index'
import type { Agency, Attribution } from './parts'

/**
 * Who reports, at the head of a story: «به گزارش خبرنگار … خبرگزاری …», «آران نیوز؛», «تهران - ایرنا -»,
 * '"Report" xəbər verir ki', "(Reuters) –", «ليفكوشا/الأناضول». Undefined when the text opens otherwise.
 */
export function attributionIn(text: string, lang: string | undefined): Attribution | undefined {
  const opening = text.slice(0, OPENING)
  const language = languageFor(lang)
  const patterns = [...(language?.attribution ?? []), ...(BRACKETED.test(opening) ? [ANYWHERE] : [])]
  const found = patterns.map((pattern) => pattern.exec(opening)).find(Boolean)
  const source = found?.groups?.via ?? language?.via?.exec(opening)?.groups?.via
  if (!found) return undefined
  const agency = agencyNamed(found.groups?.agency, found.groups?.alias)
  const desk = found.groups?.desk?.trim()
  return {
    text: found[0].replace(/[\s،,؛:\-–—/]+$/, '').trim(),
    ...(agency && { agency }),
    ...(desk && { desk }),
    ...(source && { via: [source.trim()] }),
  }
}

/** Does a name say that it is a news organisation: «خبرگزاری …», "… Ajansı"? */
export function namesAgency(name: string, lang: string | undefined): boolean {
  const key = foldedWords(name)
  return agencyWords(lang).some((word) => ` ${key} `.includes(` ${word} `))
}

/** Is a line nothing but the name of a news organisation, which opens or closes with what it is? */
export function isAgencyName(line: string, lang: string | undefined): boolean {
  if (line.length >= LONGEST_NAME || /[.؟?:"«]/.test(line)) return false
  const key = foldedWords(line)
  return (
    key.split(' ').length < 8 &&
    agencyWords(lang).some((word) => key.startsWith(`${word} `) || key.endsWith(` ${word}`))
  )
}

/** Characters. */
const LONGEST_NAME = 60

function agencyWords(lang: string | undefined): string[] {
  return [lang, 'en'].flatMap((code) => {
    const words = languageFor(code)?.agencyWords
    if (!words) return []
    const folded = foldedByWords.get(words) ?? words.map(foldedWords)
    foldedByWords.set(words, folded)
    return folded
  })
}

const foldedByWords = new WeakMap<string[], string[]>()

/** Attribution stands in the first lines or nowhere. */
const OPENING = 260

/** What is in all that the next pattern finds, and is found faster. */
const BRACKETED = /^[^(]{0,42}\([^()]{2,25}\)\.?\s?[-–—]/

/** "TEHRAN (IRNA) -", "LONDON, Aug 5 (Reuters) –", "(AP) —", "Madrid (EFE).-": in every script that has capitals. */
const ANYWHERE = /^(?:\p{Lu}[\p{L} .,'0-9]{1,40}\s?)?\((?<agency>[\p{Lu}][\p{L}. ]{1,24})\)\.?\s?[-–—]/u

function agencyNamed(name: string | undefined, alias: string | undefined): Agency | undefined {
  const bare = name?.trim().replace(/^["“«]|["”»]$/g, '')
  return bare ? { name: bare, ...(alias && { aliases: [alias.trim()] }) } : undefined
}
