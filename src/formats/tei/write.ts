import type { Clipping } from '../../clipping/clipping'
import { markedStoryOf } from '../../clipping/marked-story'
import type { ExportFacts } from '../format'
import { element } from '../xml/xml'
import { clippingNames } from '../zip/clipping-names'
import { type ZipEntry, zipOf } from '../zip/zip'
import { annotationList } from './annotation-list'
import { headerOf } from './header'
import { textOf } from './text'

export function writeTei(
  clippings: AsyncIterable<Clipping>,
  { exportedAt }: ExportFacts,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return zipOf(filesOf(clippings, exportedAt), exportedAt)
}

async function* filesOf(clippings: AsyncIterable<Clipping>, exportedAt: number): AsyncGenerator<ZipEntry> {
  const encoder = new TextEncoder()
  const nameOf = clippingNames()
  for await (const clipping of clippings) {
    const story = markedStoryOf(clipping)
    const { article } = story
    const document = element(
      'TEI',
      { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': article.lang },
      `\n${headerOf(clipping, article, exportedAt)}${textOf(story)}${annotationList(story)}`,
    )
    yield {
      path: `${nameOf(article)}.xml`,
      bytes: encoder.encode(`<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`),
    }
  }
}
