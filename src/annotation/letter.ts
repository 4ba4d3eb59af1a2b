import { fold } from '../text/fold'

/**
 * What a character counts as when a quote is looked for: nothing if a page may set its text with or without it (white
 * space, joiners, soft hyphens, points, tatweel), else its letter whatever the case, the accents, the form. All quotation
 * marks count as one, all dashes too. Canonical parts stand alone, so that both normal forms of Unicode are one text.
 */
export function letterOf(character: string): string {
  const alike = ALIKE.get(character)
  if (alike !== undefined) return alike
  let letters = ''
  for (const part of character.normalize('NFKD')) letters += ALIKE.get(part) ?? fold(part).normalize('NFKD')
  return letters.replace(UNCOUNTED, '')
}

const UNCOUNTED = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]+/gu

const ALIKE = new Map(
  Object.entries({
    "'": '"“”„‟«»‹›‘’‚‛`´′″‴‵‶ʹʺʻʼʽ˝＂＇｀〝〞〟❛❜❝❞「」『』',
    '-': '‐‑‒–—―−﹘﹣－⸺⸻',
    '.': '۔',
    ',': '،٫',
    ';': '؛',
    '?': '؟',
    '%': '٪',
  }).flatMap(([letter, characters]) => [...characters].map((character) => [character, letter] as const)),
)
