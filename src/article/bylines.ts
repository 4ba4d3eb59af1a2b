import { foldedWords } from '../text/fold'
import { languageFor } from '../text/languages/index'
import { namedAs } from './furniture'
import type { Passage } from './passages'
import { attribute } from './tree'

/** A test for lines that say who made the story: by their name in the markup, or by their first words («كتبت …»). */
export function bylineTest(lang: string | undefined): (passage: Passage) => boolean {
  const words = openings(lang)
  return (passage) => {
    const { text, block } = passage
    if (text.length > LONGEST_BYLINE) return false
    if (namedAs(block, BYLINE_WORDS) || block.children.some(isNamedWriter)) return true
    if (text.split(' ').length > 6) return false
    const folded = foldedWords(text)
    return words.some((word) => folded.startsWith(`${word} `))
  }
}

/** The name without the words that introduce it: «كتبت أسماء نصار», "By Jane Doe". */
export function withoutOpening(lang: string | undefined): (line: string) => string {
  const words = [...openings(lang), ...openings('en')]
  return (line) => {
    const folded = foldedWords(line)
    const opening = words.find((word) => folded.startsWith(`${word} `))
    return opening ? line.trim().split(/\s+/).slice(opening.split(' ').length).join(' ') : line.trim()
  }
}

const LONGEST_BYLINE = 120

const BYLINE_WORDS = new Set(
  'author authors byline writer writeby reporter muellif yazar muhabir contributor nevisande'.split(' '),
)

/** `<span class="writeBy">` and the like inside the line's block. */
function isNamedWriter(child: Passage['block']['children'][number]): boolean {
  if (child.kind === 'text') return false
  const isNamed = child.words.some((word) => BYLINE_WORDS.has(word)) || child.words.join('') === 'writeby'
  return isNamed || attribute(child, 'itemprop') === 'author'
}

/** Longest first, so that «عکس از» is found before «عکس». */
function openings(lang: string | undefined): string[] {
  const labels = languageFor(lang)?.labels
  const words = [...(labels?.reporter ?? []), ...(labels?.photographer ?? []), ...(labels?.translator ?? [])]
  return words.map(foldedWords).sort((a, b) => b.length - a.length)
}
