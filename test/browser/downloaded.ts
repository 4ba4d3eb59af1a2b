import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from './browser'
import { eventually } from './eventually'

/** A file that the browser has downloaded, once all of it is there; it is taken away for the next one. */
export async function downloaded({ downloads }: Browser, patience?: number): Promise<{ name: string; bytes: Buffer }> {
  let before = ''
  const name = await eventually(
    'a download',
    async () => {
      const names = await readdir(downloads).catch(() => [])
      const sizes = await Promise.all(names.map(async (one) => `${one} ${await sizeOf(join(downloads, one))}`))
      const [now, ...others] = sizes
      const isWhole =
        now !== undefined && now === before && others.length === 0 && !/\.(?:part|crdownload)\b| 0$/.test(now)
      before = now ?? ''
      return isWhole && names[0]
    },
    patience,
  )
  const bytes = await readFile(join(downloads, name))
  await rm(join(downloads, name))
  return { name, bytes }
}

/** Whatever lies there, whole or not. */
export async function downloadsOf({ downloads }: Browser): Promise<string[]> {
  return readdir(downloads).catch(() => [])
}

function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}
