import { foldedWords, labelKeys } from '../text/label-key'
import { languages } from '../text/languages/index'
import type { Found, Known } from './known'
import type { Passages } from './passages'

/** What the site allows others to do with its texts: «نقل مطالب با ذکر منبع بلامانع است». */
export function reuseTermsOf({ passages }: Known): Found<string> | undefined {
  const found = notices(passages).find(({ text }) => !OWNERSHIP.test(foldedWords(text)))
  return found && { value: found.text, source: 'text' }
}

/** Who claims the rights, and since when: "2017 … All Rights Reserved". */
export function copyrightOf({ clues, passages }: Known): Found<string> | undefined {
  const printed = passages.list
    .slice(-LAST_LINES)
    .findLast(
      ({ text }) =>
        text.length < LONGEST_NOTICE && (OWNERSHIP.test(foldedWords(text)) || /^\s*(?:©|&copy;|copyright)/i.test(text)),
    )
  if (printed) return { value: printed.text, source: 'text' }
  const meta = clues.meta('copyright') ?? clues.meta('dc.rights')
  return meta ? { value: meta, source: 'meta' } : undefined
}

/** Among which a page claims its rights. */
const LAST_LINES = 1000
/** Characters; shorter lines only name the notice. */
const SHORTEST_NOTICE = 20
const LONGEST_NOTICE = 300
const OWNERSHIP = /all rights reserved|حقوق|الحقوق|haklari|huquq|rechte vorbehalten|droits reserves|derechos reservados/

function notices(passages: Passages): Passages['list'] {
  const lines = passages.list.filter(({ text }) => text.length <= LONGEST_NOTICE && text.length >= SHORTEST_NOTICE)
  const isLatin = !lines.some(({ key }) => BEYOND_LATIN.test(key))
  const phrases = [...languages.values()].flatMap(({ labels }) => labels.reuse ?? [])
  const sought = isLatin ? phrases.filter((phrase) => !BEYOND_LATIN.test(phrase)) : phrases
  const pattern = new RegExp(labelKeys(sought).join('|'))
  return lines.filter(({ key }) => pattern.test(key))
}

/** Of a page that is all in Latin letters the phrases of other scripts are not made comparable. */
const BEYOND_LATIN = /[\u0370-\u1fff\u3040-\uffff]/
