import { htmlQuotation, plainQuotation, type Quotation } from '../src/clipping/quotation'
import { copy } from '../src/ui/clipboard'

/** Puts quotations on the clipboard, one after the other; false if the browser does not let us. */
export function copyQuotations(quotations: Promise<readonly Quotation[]>): Promise<boolean> {
  return copy(
    quotations.then((some) => ({
      plain: some.map(plainQuotation).join('\n\n'),
      html: some.map(htmlQuotation).join(''),
    })),
  )
}
