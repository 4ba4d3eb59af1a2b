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

/** Puts a text on the clipboard, and nothing else: programs that read it as one would prefer anything richer. */
export async function copyText(text: Promise<string | undefined>): Promise<boolean> {
  const made = text.then((plain) => new Blob([there(plain)], { type: 'text/plain' }))
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': made })])
    return true
  } catch {
    const plain = await text.catch(() => undefined)
    return plain !== undefined && navigator.clipboard.writeText(plain).then(isDone, isRefused)
  }
}

function there(text: string | undefined): string {
  if (text === undefined) throw new Error('There is nothing to copy')
  return text
}

const isDone = () => true
const isRefused = () => false
