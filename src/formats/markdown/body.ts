import type { Annotation } from '../../annotation/annotation'
import type { Picture } from '../../article/article'
import type { Clipping } from '../../clipping/clipping'
import type { MarkedStory } from '../../clipping/marked-story'
import type { StoryBlock } from '../../clipping/story'
import { type Run, type RunPart, runPartsOf, splitRuns } from '../document/runs'
import type { Words } from '../document/words'
import { uriOf } from '../xml/uri'
import { escapedInline, escapedStart } from './escaping'
import { obsidianTag } from './front-matter'
import { inlineOf } from './inline'

/** The story, then the reader's note and a list of all highlights. */
export function bodyOf(clipping: Clipping, story: MarkedStory, words: Words): string {
  const parts = runPartsOf(story)
  const byBlock = new Map(parts.flatMap((one) => (one.part.of === 'block' ? [[one.part.place.block, one]] : [])))
  const head = parts.flatMap((one) => (one.part.of === 'block' ? [] : [headOf(one)]))
  const blocks = story.story.blocks.map((block) => {
    const part = byBlock.get(block.block)
    return part ? blockOf(block, part) : mediumOf(block, words)
  })
  const pictures = story.story.pictures.map((picture) => pictureOf(picture, words))
  const videos = (story.article.videos ?? []).map(({ url, caption }) => linkLine(words.video, url, [caption]))
  const note = clipping.note === undefined ? [] : [`## ${escapedInline(words.note)}`, linesOf(clipping.note)]
  const highlights = highlightsOf(story, words)
  const all = [...head, ...blocks, ...pictures, ...videos, ...note, ...highlights]
  return `${all.filter((one) => one !== '').join('\n\n')}\n`
}

function headOf({ part, runs }: RunPart): string {
  return part.of === 'headline' ? `# ${joinedLines(runs)}` : brokenLines(runs)
}

function blockOf({ block }: StoryBlock, { runs }: RunPart): string {
  if (block.rows) return tableOf(splitRuns(runs, '\n').map((row) => splitRuns(row, '\t').map(inlineOf)))
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(Math.max(block.level ?? 2, 2), 6))} ${joinedLines(runs)}`
    case 'quote':
      return quoted(brokenLines(runs))
    case 'list':
      return splitRuns(runs, '\n')
        .map((item) => `- ${escapedStart(inlineOf(item))}`)
        .join('\n')
    default:
      return brokenLines(runs)
  }
}

/** Its first row is the head: Markdown has no tables without. */
function tableOf(rows: readonly string[][]): string {
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, at) => cells[at]?.trim() ?? '').join(' | ')} |`
  const [head = [], ...rest] = rows
  return [line(head), `|${' --- |'.repeat(columns)}`, ...rest.map(line)].join('\n')
}

function quoted(lines: string): string {
  return lines.replace(/^/gm, '> ')
}

/** A backslash at its end breaks a line, in all Markdown and for all eyes. */
function brokenLines(runs: readonly Run[]): string {
  return broken(splitRuns(runs, '\n').map(inlineOf))
}

/** Headings have one line. */
function joinedLines(runs: readonly Run[]): string {
  return splitRuns(runs, '\n').map(inlineOf).join(' ').trim()
}

function broken(lines: readonly string[]): string {
  return lines.map(escapedStart).filter(Boolean).join('\\\n')
}

/** Paragraphs of a text without marks. */
function linesOf(text: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => broken(paragraph.split('\n').map(escapedInline)))
  return paragraphs.filter(Boolean).join('\n\n')
}

function mediumOf({ block, picture }: StoryBlock, words: Words): string {
  if (picture) return pictureOf(picture, words)
  return block.url === undefined && block.text === '' ? '' : linkLine(words.embedded, block.url, [block.text])
}

function pictureOf({ url, alt, caption, credit }: Picture, words: Words): string {
  return linkLine(words.picture, url, [caption ?? alt, credit && !caption?.includes(credit) ? credit : undefined])
}

/** A link, not the picture itself: opening a note should ask no site for anything. */
function linkLine(label: string, url: string | undefined, texts: readonly (string | undefined)[]): string {
  const uri = url === undefined ? undefined : uriOf(url)
  const name = uri === undefined ? escapedInline(label) : `[${escapedInline(label)}](<${uri}>)`
  return [name, ...texts.filter((text) => text !== undefined).map(escapedInline)].join(' ').trim()
}

function highlightsOf({ placed, lost }: MarkedStory, words: Words): string[] {
  const all = [
    ...placed.map(({ mark }) => ({ mark, state: '' })),
    ...lost.map((mark) => ({ mark, state: words.notInText })),
  ]
  if (all.length === 0) return []
  return [`## ${escapedInline(words.highlights)}`, all.map(({ mark, state }) => itemOf(mark, state, words)).join('\n')]
}

/** What hangs below the item is indented as far as its text. */
function itemOf({ quote, color, note, tags }: Annotation, state: string, words: Words): string {
  const marked = broken(
    quote.exact
      .split('\n')
      .map((line) => escapedInline(line).trim())
      .filter(Boolean)
      .map((line) => `==${line}==`),
  )
  const about = [words.colors[color], state].filter(Boolean).join(words.comma)
  const parts = [
    [marked, `(${escapedInline(about)})`, ...tags.map((tag) => `#${obsidianTag(tag)}`)].join(' ').trim(),
    ...(note === undefined ? [] : [linesOf(note)]),
  ]
  return `- ${parts.filter(Boolean).join('\n\n').replaceAll('\n', '\n  ').replace(/^ +$/gm, '')}`
}
