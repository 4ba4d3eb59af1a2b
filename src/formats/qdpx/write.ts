import type { Clipping } from '../../clipping/clipping'
import { markedStoryOf } from '../../clipping/marked-story'
import type { ExportFacts } from '../format'
import { clippingNames } from '../zip/clipping-names'
import { plainText } from '../zip/plain-text'
import { type ZipEntry, zipOf } from '../zip/zip'
import { codeBook } from './code-book'
import { guidOf } from './guid'
import { notesOf } from './notes'
import { projectOf } from './project'
import { sourceOf } from './source'

/** `sources/` with a text for each clipping, and project.qde, which says what is marked in them. */
export function writeQdpx(
  clippings: AsyncIterable<Clipping>,
  { exportedAt }: ExportFacts,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return zipOf(filesOf(clippings, exportedAt), exportedAt)
}

async function* filesOf(clippings: AsyncIterable<Clipping>, exportedAt: number): AsyncGenerator<ZipEntry> {
  const encoder = new TextEncoder()
  const nameOf = clippingNames()
  const codes = codeBook()
  const sources: string[] = []
  const notes: string[] = []
  for await (const clipping of clippings) {
    const story = markedStoryOf(clipping)
    const guid = guidOf('source', clipping.id)
    const its = notesOf(clipping, story)
    sources.push(sourceOf({ clipping, story, guid, name: nameOf(story.article), codes, notes: its }))
    notes.push(...its.elements)
    yield { path: `sources/${guid}.txt`, bytes: encoder.encode(plainText(story.text)) }
  }
  const project = projectOf({ exportedAt, codes: codes.element(), sources, notes })
  yield { path: 'project.qde', bytes: encoder.encode(project) }
}
