import type { TextQuote } from '../annotation/annotation'
import type { BackgroundMessages } from '../browser/messages'
import { shownArticle } from '../clipping/edits'
import { htmlQuotation, plainQuotation, quotationOf, sourceLines } from '../clipping/quotation'
import { ok } from '../result'
import type { HerePage } from './here-page'
import type { StoreOpener } from './keep'
import { readHere } from './mark-here'

/** A quotation of a page with its source, as the clipping of the page has it, or else the page itself. */
export async function quotationHere(
  open: StoreOpener,
  page: HerePage,
  quote: TextQuote,
): Promise<BackgroundMessages['sourceHere']['answer']> {
  const store = await open()
  const clipping = store.ok ? await store.value.at(page.address) : undefined
  const read = clipping ? ok({ article: shownArticle(clipping) }) : await readHere(page)
  if (!read.ok) return read
  const quotation = quotationOf(read.value.article, quote)
  return ok({ source: sourceLines(quotation), plain: plainQuotation(quotation), html: htmlQuotation(quotation) })
}
