import type { Annotation } from '../../annotation/annotation'
import type { Clipping } from '../../clipping/clipping'
import { type MarkedStory, markedStoryOf } from '../../clipping/marked-story'
import { type Fact, factsOf } from './facts'
import { type RunPart, runPartsOf } from './runs'
import type { Words } from './words'

/** A clipping as a document for people tells it. */
export interface Chapter {
  clipping: Clipping
  story: MarkedStory
  parts: RunPart[]
  /** In the order in which they are shown. */
  facts: Fact[]
  remarks: Remark[]
  /** By their marks. */
  remarkOf: ReadonlyMap<Annotation, Remark>
}

/** A highlight that has more to say than its colour, or whose words are not in the text as they were marked. */
export interface Remark {
  mark: Annotation
  /** From 1, in the order of the text. */
  number: number
  isLost: boolean
  /** Found, but with other words than were marked. */
  isChanged: boolean
}

export function chapterOf(clipping: Clipping, words: Words): Chapter {
  const story = markedStoryOf(clipping)
  const said = story.placed.filter(
    ({ mark, isChanged }) => mark.note !== undefined || mark.tags.length > 0 || isChanged,
  )
  const remarks = [
    ...said.map(({ mark, isChanged }) => ({ mark, isChanged, isLost: false })),
    ...story.lost.map((mark) => ({ mark, isChanged: false, isLost: true })),
  ].map((remark, at) => ({ ...remark, number: at + 1 }))
  return {
    clipping,
    story,
    parts: runPartsOf(story),
    facts: factsOf(clipping, story.article, words),
    remarks,
    remarkOf: new Map(remarks.map((remark) => [remark.mark, remark])),
  }
}
