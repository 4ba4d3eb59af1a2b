import { foldedWords } from '../text/label-key'
import { languageFor } from '../text/languages/index'

/** A test for lines with which the site speaks to its readers («Subscribe now», «Lesezeit 4 Min.») amid a story. */
export function noticeTest(lang: string | undefined): (text: string) => boolean {
  const codes = new Set([lang, 'en'])
  const phrases = [...codes]
    .flatMap((code) => languageFor(code)?.notices ?? [])
    .map((phrase) => ` ${foldedWords(phrase)} `)
  return (text) => {
    if (text.length < SHORTEST_NOTICE || text.length > LONGEST_NOTICE) return false
    const words = ` ${foldedWords(text)} `
    return phrases.some((phrase) => words.includes(phrase))
  }
}

const SHORTEST_NOTICE = 8
/** Characters; a paragraph that mentions a newsletter is the story's. */
const LONGEST_NOTICE = 220
