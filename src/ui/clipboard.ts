/** A text for the clipboard, and the same for programs that take HTML. */
export interface Copied {
  plain: string
  html: string
}

/** Puts a text on the clipboard, from a press of a button; false if the browser did not let us. */
export async function copy({ plain, html }: Copied): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([plain], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ])
    return true
  } catch {
    return copiedPlainly(plain)
  }
}

/** Where nothing but plain text may be written. */
async function copiedPlainly(plain: string): Promise<boolean> {
  return navigator.clipboard.writeText(plain).then(
    () => true,
    () => false,
  )
}
