import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { unzipSync } from 'fflate'

/** Unzips a file of our own into a folder, all on one level; answers the paths in the order of the zip. */
export function unzipped(path: string, folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  return Object.entries(unzipSync(readFileSync(path))).map(([name, bytes], at) => {
    const file = join(folder, `${at}-${basename(name)}`)
    writeFileSync(file, bytes)
    return file
  })
}

/** The XML in a zip file of our own, unzipped. */
export function xmlIn(path: string, folder: string): string[] {
  return unzipped(path, folder).filter((file) => /\.(?:xml|qde)$/.test(file))
}
