import type { Annotation, TextQuote } from '../annotation/annotation'
import { find } from '../annotation/find'
import { textMapOfText } from '../annotation/plain-text-map'
import type { Article } from '../article/article'
import type { Clipping } from './clipping'
import { shownArticle } from './edits'
import { marksOf } from './marks'
import { type StoryText, storyTextOf } from './story-text'

/** The text of a clipping, and where its marks stand in it. */
export interface MarkedStory extends StoryText {
  /** As a reader sees it, with corrections. */
  article: Article
  /** Those whose words were found, by place; they may overlap. */
  placed: PlacedMark[]
  /** Those whose words stand elsewhere: under a picture, or in an earlier text. */
  lost: Annotation[]
}

/** [start, end) in the text; never empty. */
export interface PlacedMark {
  mark: Annotation
  start: number
  end: number
  /** Other words stand there than were marked: the text has been corrected since. */
  isChanged: boolean
}

export function markedStoryOf(clipping: Clipping): MarkedStory {
  const article = shownArticle(clipping)
  const story = storyTextOf(article, clipping.article)
  const marks = marksOf(clipping)
  const placed: PlacedMark[] = []
  const lost: Annotation[] = []
  const map = textMapOfText(story.text)
  for (const mark of marks) {
    const found = find(quoteIn(mark.quote, clipping), map)
    if (found && found.start < found.end) {
      const isChanged = squeezed(story.text.slice(found.start, found.end)) !== squeezed(mark.quote.exact)
      placed.push({ mark, start: found.start, end: found.end, isChanged })
    } else lost.push(mark)
  }
  placed.sort((one, other) => one.start - other.start || other.end - one.end)
  return { ...story, article, placed, lost }
}

/** Pages and stored texts break their lines elsewhere. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Where it stood on the page says nothing here; where it stood in this very revision may. */
function quoteIn(quote: TextQuote, { revisions }: Clipping): TextQuote {
  const { copy } = quote.hints
  const isHere = copy?.revision === revisions.length
  return { ...quote, hints: isHere ? { page: [copy.start, copy.end] } : {} }
}
