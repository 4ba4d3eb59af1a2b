import type { Clipping } from '../../clipping/clipping'
import { newDigest } from '../sealed/digest'
import { uuidOf } from '../sealed/uuid'
import { annotationsOf, CONTEXT } from './annotation'

/**
 * One collection with one page, an annotation a line. Its `id` and `total` come last, when they are known; the order of
 * properties says nothing in JSON.
 */
export async function* writeAnnotations(clippings: AsyncIterable<Clipping>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const digest = newDigest()
  let total = 0
  let lines = `{"@context":${JSON.stringify(CONTEXT)},"type":"AnnotationCollection","label":"Borideh","first":{"type":"AnnotationPage","startIndex":0,"items":[`
  for await (const clipping of clippings) {
    digest.add(encoder.encode(clipping.id))
    for (const annotation of annotationsOf(clipping)) {
      lines += `${total === 0 ? '' : ','}\n${JSON.stringify(annotation, wellFormed)}`
      total += 1
    }
    if (lines.length < PIECE) continue
    yield encoder.encode(lines)
    lines = ''
  }
  const sum = digest.text()
  yield encoder.encode(
    `${lines}\n],"id":${JSON.stringify(`urn:uuid:${uuidOf('borideh', 'page', sum)}`)}},"id":${JSON.stringify(`urn:uuid:${uuidOf('borideh', 'collection', sum)}`)},"total":${total}}\n`,
  )
}

/** UTF-16 units. */
const PIECE = 65_536

/** Many parsers refuse half of a character. */
function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value
}
