import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from './browser'
import { eventually } from './eventually'

/** The bytes of a file that the browser has downloaded under such a name, once all of it is there. */
export async function downloaded(browser: Browser, called: RegExp, patience?: number): Promise<Buffer> {
  let before = ''
  const name = await eventually(
    `a download ${called}`,
    async () => {
      const names = await downloadsOf(browser)
      const found = names.find((one) => called.test(one))
      const size = found === undefined ? 0 : (await stat(join(browser.downloads, found))).size
      const now = `${names.length} ${size}`
      const isWhole = size > 0 && now === before && !names.some((one) => UNFINISHED.test(one))
      before = now
      return isWhole && found
    },
    patience,
  )
  return readFile(join(browser.downloads, name))
}

/** Whatever lies there, whole or not. */
export function downloadsOf({ downloads }: Browser): Promise<string[]> {
  return readdir(downloads).catch(() => [])
}

/** The same name can be given again. */
export async function forgetDownloads(browser: Browser): Promise<void> {
  for (const name of await downloadsOf(browser)) await rm(join(browser.downloads, name))
}

const UNFINISHED = /\.(?:part|crdownload)$/
