/**
 * Text as search and label matching compare it: one letter for ی/ي/ى and ک/ك, no joiners, tatweel or points, one
 * digit set, one case (Turkish and Azeri İ/I/ı and ə included). Never shown and never stored in place of the text.
 */
export function fold(text: string): string {
  return text.replace(BEYOND_ASCII, foldedRun).toLowerCase()
}

/** Persian, Arabic and full-width digits as 0–9; everything else as it was. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/g, (digit) => DIGITS.get(digit) ?? digit)
}

/**
 * Characters that join, isolate or break without being seen. Real pages and pasted text carry any of them in place of
 * the zero-width non-joiner, the soft hyphen among them.
 */
export const INVISIBLE = '\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff'

/** What needs care; the lower case of ASCII is left to the engine. */
const BEYOND_ASCII = /[\u0080-\uffff]+/g

function foldedRun(run: string): string {
  let folded = ''
  for (const character of run) folded += foldCharacter(character)
  return folded
}

/** One folded character beyond ASCII, or '' for one that does not count. */
function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const found = foldUnknown(character)
  folded.set(character, found)
  return found
}

const DIGITS = new Map(
  ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '０１２３４５６７８９'].flatMap((row) => [...row].map((d, i) => [d, `${i}`])),
)

/** Letters that no Unicode normalisation brings together. */
const LETTERS = new Map(
  Object.entries({
    ي: 'ی',
    ى: 'ی',
    ې: 'ی',
    ئ: 'ی',
    ك: 'ک',
    ڪ: 'ک',
    ة: 'ه',
    ۀ: 'ه',
    ۂ: 'ه',
    ہ: 'ه',
    ە: 'ه',
    ھ: 'ه',
    ٱ: 'ا',
    ٲ: 'ا',
    ı: 'i',
    ə: 'e',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ł: 'l',
    þ: 'th',
    й: 'й',
    '\u00a0': ' ',
    '\u202f': ' ',
    '\u2009': ' ',
    ـ: '',
    '¬': '',
  }),
)

const UNSEEN = new RegExp(`[${INVISIBLE}]`)
const POINTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g
const COMPATIBILITY_FORMS = /[\ufb1d-\ufdff\ufe70-\ufefc\uff00-\uffef]/

const folded = new Map<string, string>(DIGITS)

function foldUnknown(character: string): string {
  if (UNSEEN.test(character)) return ''
  const lower = character.toLowerCase()
  const letter = LETTERS.get(lower)
  if (letter !== undefined) return letter
  const plain = COMPATIBILITY_FORMS.test(lower) ? lower.normalize('NFKC') : lower
  if (plain !== lower) return fold(plain)
  return lower
    .normalize('NFD')
    .replace(POINTS, '')
    .normalize('NFC')
    .replace(/./gu, (part) => LETTERS.get(part) ?? part)
}
