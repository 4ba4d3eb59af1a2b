import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'
import { type Node, nodesOf } from '../architecture/syntax'

/** A built file and all that it loads, each once: scripts, styles and, named by those, fonts and pictures. */
export function loadedBy(entry: string, isLeftOut: (name: string) => boolean = () => false): string[] {
  return reachedFrom(entry, (file) => [...loadedFirst(file), ...loadedLater(file)].filter((name) => !isLeftOut(name)))
}

/** Of that, what must be there before its script begins: nothing that an `import()` or a worker asks for. */
export function loadedFirstBy(entry: string): string[] {
  return reachedFrom(entry, loadedFirst)
}

/** Bytes that would travel over a network; here a measure of how much there is. */
export function gzippedSize(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length
}

function reachedFrom(file: string, next: (file: string) => string[], seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  return [file, ...next(file).flatMap((name) => reachedFrom(placeOf(name, file), next, seen))]
}

/** In a built page and its scripts a leading slash is the extension's own root. */
function placeOf(name: string, file: string): string {
  const root = file.split('/').slice(0, 2).join('/')
  return name.startsWith('/') ? root + name : posix.join(posix.dirname(file), name)
}

/** Names as written. */
function loadedFirst(file: string): string[] {
  if (file.endsWith('.js')) return importsIn(file, (type) => type !== 'ImportExpression')
  // A preload waits for nothing and is waited for by nothing: what is needed says so itself.
  if (file.endsWith('.html')) return matchesOf(file, /<(?!link rel="modulepreload")[^>]*(?:src|href)="([^"]+)"/g)
  if (file.endsWith('.css')) return matchesOf(file, /url\(["']?([^"')]+)["']?\)/g)
  return []
}

const WORKER = /["'`](\/assets\/[\w-]+\.js)["'`]/g

function loadedLater(file: string): string[] {
  if (!file.endsWith('.js')) return []
  // A worker's script is named in a string, from the extension's root.
  return [...importsIn(file, (type) => type === 'ImportExpression'), ...matchesOf(file, WORKER)]
}

/** Addresses of the scripts that a script imports by nodes of these types. */
function importsIn(file: string, isWanted: (type: string) => boolean): string[] {
  return nodesOf(parseSync(file, readFileSync(file, 'utf8')).program)
    .filter(({ type }) => isWanted(type))
    .flatMap(({ source }) => nodesOf(source).map(stringIn))
    .filter((value) => typeof value === 'string')
}

/** In quotes, or in backticks where the minifier likes them better. */
function stringIn({ value }: Node): unknown {
  return typeof value === 'object' && value && 'cooked' in value ? value.cooked : value
}

function matchesOf(file: string, pattern: RegExp): string[] {
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name = '']) => name).filter(isFile)
}

function isFile(name: string): boolean {
  return name !== '' && !/^(data|https?):/.test(name)
}
