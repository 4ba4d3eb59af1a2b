import type { JSX } from 'preact'
import type { Annotation } from '../../src/annotation/annotation'
import { shortened } from '../../src/ui/marks/words'
import { text } from '../../src/ui/text'

/** UTF-16 units on either side. */
const AROUND = 90

/** The words with what stood around them when they were marked. */
export function MarkContext({ mark: { quote } }: { mark: Annotation }): JSX.Element | null {
  const before = ending(quote.prefix.trimStart())
  const after = shortened(quote.suffix.trimEnd(), AROUND)
  if (before + after === '') return null
  return (
    <div class="mark-context">
      <p class="unseen">{text('highlights_stoodIn')}</p>
      <p dir="auto">
        {before}
        <b>{shortened(quote.exact, AROUND)}</b>
        {after}
      </p>
    </div>
  )
}

/** The end of words that are longer, cut between words if that is possible. */
function ending(words: string): string {
  if (words.length <= AROUND) return words
  const cut = words.slice(-AROUND)
  const space = cut.indexOf(' ')
  return `…${(space >= 0 && space < AROUND / 2 ? cut.slice(space + 1) : cut).toWellFormed()}`
}
