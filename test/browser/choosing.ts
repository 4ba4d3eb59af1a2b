import type { ExtensionTab } from './browser'

/** A file that is chosen: as text, or as bytes. */
export type Chosen = [name: string, contents: string | Uint8Array]

/** Puts files into the file field (`#import-file`, `#restore-files`) as choosing them does; once there is one. */
export async function chooseFiles(library: ExtensionTab, field: string, files: Chosen[]): Promise<void> {
  await library.waitFor('.drop')
  await library.evaluate(
    `${CHOSEN}
    const input = page.document.querySelector(args[1])
    input.files = chosen.files
    input.dispatchEvent(new page.Event('change', Object.assign(new page.Object(), { bubbles: true })))`,
    encoded(files),
    field,
  )
}

/** Lets files fall on the page. */
export async function dropFiles(library: ExtensionTab, files: Chosen[]): Promise<void> {
  await library.waitFor('.drop')
  await library.evaluate(
    `${CHOSEN}
    const facts = { bubbles: true, cancelable: true, dataTransfer: chosen }
    page.document.body.dispatchEvent(new page.DragEvent('drop', Object.assign(new page.Object(), facts)))`,
    encoded(files),
  )
}

/** In Firefox a script that drives the page has objects of its own, which the page may not touch. */
const CHOSEN = `
    const page = window.wrappedJSObject ?? window
    const chosen = new page.DataTransfer()
    for (const [name, base64] of args[0]) {
      const bytes = new page.Uint8Array(page.Array.from(page.atob(base64), (letter) => letter.charCodeAt(0)))
      chosen.items.add(new page.File(page.Array.of(bytes), name))
    }`

function encoded(files: Chosen[]): [name: string, base64: string][] {
  return files.map(([name, contents]) => [name, Buffer.from(contents).toString('base64')])
}
