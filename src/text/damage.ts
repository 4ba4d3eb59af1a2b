import { DIGITS, LETTERS } from './letters'
import { once } from './once'

/** A place in a text that looks broken. It is flagged, never repaired. */
export interface DamagedPlace {
  kind: 'lostJoiner' | 'entityDebris' | 'mixedLetters' | 'markupDebris'
  /** The damaged characters, verbatim. */
  text: string
  /** UTF-16 units from the start of the text. */
  start: number
}

/**
 * What a text has suffered on its way to the page: zero-width non-joiners swallowed («تنشها»), entities and markup left
 * as characters («و ZWJ&R؛», "-->"), letters of the Arabic keyboard among Persian ones («حيله»), Latin ones in Cyrillic words. Persian damage is only
 * looked for in Persian.
 */
export function damageIn(text: string, lang: string | undefined): DamagedPlace[] {
  const found = [...places(text, ENTITY, 'entityDebris'), ...places(text, MARKUP, 'markupDebris')]
  if (CYRILLIC.test(text))
    found.push(...places(text, LOOKALIKES, 'mixedLetters').filter(({ text: word }) => CYRILLIC.test(word)))
  if (lang === 'fa') found.push(...places(text, lostJoiner(), 'lostJoiner').filter(isNoWord), ...mixedLetters(text))
  return found.sort((a, b) => a.start - b.start).slice(0, MOST_PLACES)
}

/** Is a line nothing but markup that was left as characters: "-->", "<!DOCTYPE html>"? */
export function isMarkupDebris(line: string): boolean {
  return (
    line.length <= LONGEST_DEBRIS &&
    /[<>]/.test(line) &&
    line.search(MARKUP) >= 0 &&
    !SPOKEN.test(line.replace(MARKUP, ''))
  )
}

const MOST_PLACES = 50
/** Characters; what is longer has a text in it. */
const LONGEST_DEBRIS = 300

/** Entities typed or decoded wrongly; on the Aran page "&ZWJ" had even become «و ZWJ&R؛». */
const ENTITY =
  /(?:و |& ?)?ZWN?J(?:&?[A-Z]{0,3})?[;؛]?|&(?:zwnj|zwj|nbsp|amp|quot|lt|gt|laquo|raquo|rlm|lrm|#\d{2,6});?|&(?:[a-z](?:acute|grave|circ|uml|tilde|cedil)|szlig|hellip|[mn]dash|[lrb][sd]quo|#x[\da-f]{2,5});/gi
const MARKUP = /-->|<!--|<!DOCTYPE[^<>]{0,120}>?|<\/?(?:br|img|p|div|span|a|strong)\b[^<>]{0,120}>?/gi

const SPOKEN = new RegExp(`[${LETTERS}${DIGITS}]`)
const CYRILLIC = /[\u0400-\u052f]/

/** Cyrillic words with Latin letters that look the same in them. */
const LOOKALIKES =
  /(?<!\p{L})(?=\p{Script=Cyrillic}*[aceiopxyABCEHIKMOPTXY])(?:\p{Script=Cyrillic}|[aceiopxyABCEHIKMOPTXY]){3,}(?!\p{L})/gu

const END = '(?![\\p{L}\\p{M}\\u200c])'
const START = '(?<![\\p{L}\\p{M}\\u200c])'
/** Joining letters: after them a lost joiner glues what should stand apart. */
const JOINING = '[بپتثجچحخسشصضطظعغفقکگلمنهی]'
const VERBS =
  'کن|شو|خواه|توان|گوی|ده|رو|رس|دان|آی|گیر|گذار|باش|کرد|شد|داد|گرف|گفت|رفت|آمد|افت|بین|خور|زن|کش|مان|نوی|پذیر|ساز|یاب|برد|بر'
/** Made for Persian pages only. */
const lostJoiner = once(
  () =>
    new RegExp(
      [
        `${START}سهشنبه${END}`,
        `${START}\\p{L}{1,12}${JOINING}های?ی?(?:م|ت|ش|مان|تان|شان)?${END}`,
        `${START}ن?می(?:${VERBS})\\p{L}{0,6}${END}`,
        `${START}\\p{L}{2,12}ه(?:اند|ایم|اید)${END}`,
        // Another invisible sign, or a soft hyphen, in the joiner's place.
        '\\p{Script=Arabic}+[\\u200b\\u200d-\\u200f\\u00ac\\u00ad]\\p{Script=Arabic}+',
      ].join('|'),
      'gu',
    ),
)

/** Words that end or begin like damaged ones and are whole; «آنها» and «اینها» are commonly joined. */
const WHOLE = /^(?:(?:تن|انت|منت|اشت|آن|این)ها\p{L}*|ن?میدان(?:ی|ها|های)?)$/u

function isNoWord({ text }: DamagedPlace): boolean {
  return !WHOLE.test(text)
}

/** Words with the Arabic keyboard's ي or ك in a text that otherwise has the Persian letters. */
function mixedLetters(text: string): DamagedPlace[] {
  if (!/[یک]/.test(text)) return []
  return places(text, /[\p{L}\p{M}\u200c]+/gu, 'mixedLetters').filter(({ text: word }) => /[يك]/.test(word))
}

function places(text: string, pattern: RegExp, kind: DamagedPlace['kind']): DamagedPlace[] {
  return [...text.matchAll(pattern)].map((match) => ({ kind, text: match[0], start: match.index }))
}
