import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'
import { nodesOf } from '../architecture/syntax'

/** A built file and all that it loads, each once: scripts, styles and, named by those, fonts and pictures. */
export function loadedBy(entry: string, seen = new Set<string>()): string[] {
  if (seen.has(entry)) return []
  seen.add(entry)
  return [entry, ...namedIn(entry).flatMap((file) => loadedBy(file, seen))]
}

/** Bytes that would travel over a network; here a measure of how much there is. */
export function gzippedSize(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length
}

/** Addresses of the scripts that a script imports, as written. */
export function importsIn(path: string, source: string): string[] {
  return nodesOf(parseSync(path, source).program)
    .map((node) => node.source)
    .flatMap((written) => nodesOf(written).map((node) => node.value))
    .filter((value) => typeof value === 'string')
}

function namedIn(file: string): string[] {
  const folder = posix.dirname(file)
  // In a built page and its scripts a leading slash is the extension's own root.
  const root = file.split('/').slice(0, 2).join('/')
  return written(file).map((name) => (name.startsWith('/') ? root + name : posix.join(folder, name)))
}

function written(file: string): string[] {
  if (file.endsWith('.js')) return importsIn(file, readFileSync(file, 'utf8'))
  if (file.endsWith('.html')) return matchesOf(file, /(?:src|href)="([^"]+)"/g)
  if (file.endsWith('.css')) return matchesOf(file, /url\(["']?([^"')]+)["']?\)/g)
  return []
}

function matchesOf(file: string, pattern: RegExp): string[] {
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name = '']) => name).filter(isFile)
}

function isFile(name: string): boolean {
  return name !== '' && !/^(data|https?):/.test(name)
}
