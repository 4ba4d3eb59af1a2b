import type { Article, Block } from '../article/article'
import { type Story, type StoryBlock, storyOf } from './story'

/**
 * The stored text of a clipping in its one canonical form: kickers, headline, lead (where the story does not begin with
 * it) and blocks in the order in which they are read, each on lines of its own, verbatim. Pictures and embedded things
 * are no text, nor are their captions. Every place in it counts UTF-16 units unless it is said otherwise.
 */
export interface StoryText {
  story: Story
  text: string
  /** In reading order; none is empty, and between two of them is one line break. */
  parts: StoryPart[]
}

export type StoryPart = { start: number; end: number } & (
  | { of: 'kicker' | 'headline' | 'lead' }
  | { of: 'block'; place: StoryBlock }
)

/** `read` is the article before a reader corrected it. */
export function storyTextOf(shown: Article, read: Article): StoryText {
  const story = storyOf(shown, read)
  const parts: StoryPart[] = []
  const texts: string[] = []
  let end = -1
  const add = (text: string, what: { of: 'kicker' | 'headline' | 'lead' } | { of: 'block'; place: StoryBlock }) => {
    if (text === '') return
    const start = end + 1
    end = start + text.length
    texts.push(text)
    parts.push({ ...what, start, end })
  }
  for (const { text } of shown.kickers ?? []) add(text, { of: 'kicker' })
  add(shown.headline, { of: 'headline' })
  add(story.lead ?? '', { of: 'lead' })
  for (const place of story.blocks) add(textOf(place.block), { of: 'block', place })
  return { story, text: texts.join('\n'), parts }
}

/** A table has a row a line and a tab between its cells. */
function textOf({ kind, text, rows }: Block): string {
  if (kind === 'image' || kind === 'embed') return ''
  return rows ? rows.map((row) => row.map((cell) => cell.replace(/[\t\n]/g, ' ')).join('\t')).join('\n') : text
}
