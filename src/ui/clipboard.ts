/** A text for the clipboard, and the same for programs that take HTML. */
export interface Copied {
  plain: string
  html: string
}

/**
 * Puts a text on the clipboard; false if the browser did not let us. To be called in the task of the press, whenever the
 * text itself comes: later no browser lets us any more.
 */
export async function copy(copied: Copied | Promise<Copied>): Promise<boolean> {
  const made = Promise.resolve(copied)
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': made.then(({ plain }) => new Blob([plain], { type: 'text/plain' })),
        'text/html': made.then(({ html }) => new Blob([html], { type: 'text/html' })),
      }),
    ])
    return true
  } catch {
    return copiedPlainly((await made).plain)
  }
}

/** Where nothing but plain text may be written. */
async function copiedPlainly(plain: string): Promise<boolean> {
  return navigator.clipboard.writeText(plain).then(
    () => true,
    () => false,
  )
}
