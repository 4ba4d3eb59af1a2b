import type { Clipping } from '../../clipping/clipping'
import { markedStoryOf } from '../../clipping/marked-story'
import { plainQuotation, quotationOf, sourceLines } from '../../clipping/quotation'
import { encoded } from '../text-file/encoded'

/** The highlights of each clipping in the order of its text; of one without any, where it comes from. */
export function writeQuotations(clippings: AsyncIterable<Clipping>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return encoded(quotations(clippings))
}

async function* quotations(clippings: AsyncIterable<Clipping>): AsyncGenerator<string> {
  let between = ''
  for await (const clipping of clippings) {
    for (const text of quotationsOf(clipping)) {
      yield `${between}${text.toWellFormed()}\n`
      between = '\n\n'
    }
  }
}

function quotationsOf(clipping: Clipping): string[] {
  const { article, placed, lost } = markedStoryOf(clipping)
  const marks = [...placed.map(({ mark }) => mark), ...lost]
  if (marks.length > 0) return marks.map(({ quote }) => plainQuotation(quotationOf(article, quote)))
  const source = quotationOf(article, { exact: '', prefix: '', suffix: '' })
  return [sourceLines({ ...source, address: article.url })]
}
