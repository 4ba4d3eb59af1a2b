/** A text for the clipboard, plain and with markup. */
export interface Copy {
  plain: string
  html: string
}

/**
 * Puts a text on the clipboard; possible for some seconds after a click. First as if it had been copied from the page,
 * which works without https and where the page bars its own scripts from the clipboard. A page that takes the event for
 * itself is passed by.
 */
export async function copyText(page: Document, { plain, html }: Copy): Promise<boolean> {
  if (copiedByEvent(page, { plain, html })) return true
  try {
    const item = {
      'text/plain': new Blob([plain], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }
    await navigator.clipboard.write([new ClipboardItem(item)])
    return true
  } catch {
    return false
  }
}

function copiedByEvent(page: Document, { plain, html }: Copy): boolean {
  const once = new AbortController()
  const options = { capture: true, signal: once.signal }
  let isCopied = false
  // Where nothing is selected, Chromium copies only what somebody has announced.
  window.addEventListener('beforecopy', (event) => event.preventDefault(), options)
  window.addEventListener(
    'copy',
    (event) => {
      if (!event.clipboardData || event.defaultPrevented) return
      event.clipboardData.setData('text/plain', plain)
      event.clipboardData.setData('text/html', html)
      event.preventDefault()
      event.stopImmediatePropagation()
      isCopied = true
    },
    options,
  )
  page.execCommand('copy')
  once.abort()
  return isCopied
}
