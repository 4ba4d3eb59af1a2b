import type { Entry } from '../../clipping/entry'
import type { LyingFile } from '../backup/file-bytes'
import type { ImportFacts } from '../format'
import { linesOf, listed } from '../reference/clean'
import type { Highlight } from '../reference/reference'
import { type Unzip, unzip } from '../zip/unzip'
import { rawFrom } from './omnivore'
import { readList } from './read'

/**
 * The export as Omnivore gave it: lists of what was saved, and beside them what is marked in each page. The pages
 * themselves (`content/`) are not unpacked.
 */
export async function* readOmnivoreZip(file: LyingFile, facts: ImportFacts): AsyncGenerator<Entry> {
  const zip = await unzip(file, MOST_UNPACKED)
  if (!zip.ok) return yield { kind: 'failed', reason: zip.reason, line: 1 }
  const { names, contents, failure } = zip.value
  const lists = names.filter((name) => LIST.test(name))
  if (lists.length === 0) return yield { kind: 'failed', reason: 'fileForeign', line: 1 }
  const marks = new Map(names.flatMap((name) => (MARKS.test(name) ? [[name.replace(MARKS, '$1'), name]] : [])))
  for (const list of lists) {
    const layout = {
      rawFrom: async (item: Parameters<typeof rawFrom>[0]) => {
        const raw = rawFrom(item)
        const name = marks.get(item.text('slug') ?? '')
        if (name === undefined) return raw
        const { note, highlights } = marksIn(await textIn(zip.value, name))
        return { ...raw, highlights: [...(raw.highlights ?? []), ...highlights], ...(note !== undefined && { note }) }
      },
    }
    for await (const entry of readList(wholeOf(contents(list), failure), layout, facts)) {
      const reason = failure() ?? (entry.kind === 'failed' ? entry.reason : undefined)
      if (reason) return yield { kind: 'failed', reason, line: entry.line }
      yield { ...entry, ...(lists.length > 1 && { file: list }) }
    }
  }
}

/** A list has twenty pages. Nothing of it, if it is not as it was packed: whoever reads it may stop before its end. */
async function* wholeOf(pieces: AsyncIterable<Uint8Array>, failure: Unzip['failure']): AsyncGenerator<Uint8Array> {
  const held: Uint8Array[] = []
  for await (const piece of pieces) held.push(piece)
  if (!failure()) yield* held
}

/** Bytes of lists and marks together; exports of ten thousand pages have some twenty million. */
const MOST_UNPACKED = 100_000_000

/** Whoever has packed the export again may have put it into a folder. */
const LIST = /^(?:[^/]{1,200}\/)?metadata_\d{1,9}_to_\d{1,9}\.json$/
const MARKS = /^(?:[^/]{1,200}\/)?highlights\/([^/]{1,500})\.md$/

/** What is longer is cut: one clipping could not hold it. */
async function textIn({ contents }: Unzip, name: string): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of contents(name)) {
    text += decoder.decode(piece, { stream: true })
    if (text.length > LONGEST) break
  }
  return text
}

/** UTF-16 units. */
const LONGEST = 4_000_000

/**
 * Marks as Markdown: `> words`, then a line of `#labels` if there are any, then the note; what stands before the first
 * is a note on the page. An empty line among the words is written as `> `. Learnt from `highlightToMarkdown` in
 * `packages/api/src/utils/parser.ts`, November 2026.
 */
function marksIn(markdown: string): { note?: string; highlights: Highlight[] } {
  const highlights: Highlight[] = []
  const notes: string[][] = [[]]
  let isNew = false
  for (const block of markdown.split(/\n{2,}/)) {
    if (block.startsWith('> ')) {
      const text = linesOf(block.replace(/^> /gm, ''))
      isNew = text !== undefined
      if (text === undefined) continue
      highlights.push({ text, tags: [] })
      notes.push([])
      continue
    }
    const last = highlights.at(-1)
    if (isNew && last && LABELS.test(block)) last.tags = listed(block.slice(1).split(' #'))
    else notes.at(-1)?.push(block)
    isNew = false
  }
  const [page, ...each] = notes.map((blocks) => linesOf(blocks.join('\n\n')))
  return {
    highlights: highlights.map((highlight, at) => {
      const note = each[at]
      return { ...highlight, ...(note !== undefined && { note }) }
    }),
    ...(page !== undefined && { note: page }),
  }
}

const LABELS = /^#[^\n]+$/
