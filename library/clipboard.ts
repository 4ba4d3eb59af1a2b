import { htmlQuotation, plainQuotation, type Quotation } from '../src/clipping/quotation'

/**
 * Puts quotations on the clipboard, as plain text and for texts that hold links; false if the browser does not let us.
 * In the task of the press, whenever they come: later no browser lets us any more.
 */
export async function copyQuotations(quotations: Promise<readonly Quotation[]>): Promise<boolean> {
  const plain = quotations.then((some) => blobOf(some.map(plainQuotation).join('\n\n'), 'text/plain'))
  const html = quotations.then((some) => blobOf(some.map(htmlQuotation).join(''), 'text/html'))
  const item = new ClipboardItem({ 'text/plain': plain, 'text/html': html })
  return navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  )
}

function blobOf(text: string, type: string): Blob {
  return new Blob([text], { type })
}
