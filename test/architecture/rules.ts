import { posix } from 'node:path'
import type { Module, Word } from './source'

/** What a module does that it may not do, one sentence each. */
export type Rule = (module: Module) => string[]

const FOUNDATION: string[] = []
const TEXT = ['src', 'text']
const ARTICLE = [...TEXT, 'article']
const ANNOTATION = [...TEXT, 'annotation']
const CLIPPING = [...ARTICLE, 'annotation', 'clipping']
const SEARCH = [...CLIPPING, 'search']
const FORMATS = [...CLIPPING, 'formats']
const PURE = [...SEARCH, 'formats']
const STORE = [...SEARCH, 'store']
const BROWSER = [...PURE, 'browser']
const UI = [...BROWSER, 'store', 'ui']

/** From which folders the modules of a folder may import: the table of ARCHITECTURE.md. 'src' means src/*.ts. */
export const LAYERS = new Map([
  ['src', FOUNDATION],
  ['text', TEXT],
  ['article', ARTICLE],
  ['annotation', ANNOTATION],
  ['clipping', CLIPPING],
  ['search', SEARCH],
  ['formats', FORMATS],
  ['store', STORE],
  ['browser', BROWSER],
  ['background', [...BROWSER, 'store', 'background']],
  ['ui', [...UI, '_locales']],
  ['popup', [...UI, 'popup']],
  ['library', [...UI, 'library']],
  ['workers', [...PURE, 'store', 'workers']],
  ['content-scripts', [...BROWSER, 'content-scripts']],
])

/** The folder of the table in which a module lies; undefined for tests, benchmarks and configuration. */
export function folderOf(path: string): string | undefined {
  const [top = '', second = '', ...deeper] = path.split('/')
  if (top === 'src' && deeper.length === 0 && !LAYERS.has(second)) return 'src'
  const folder = top === 'src' ? second : top
  return LAYERS.has(folder) || folder === '_locales' ? folder : undefined
}

export const keepsToItsLayer: Rule = ({ path, imports }) => {
  const folder = folderOf(path)
  const allowed = folder && LAYERS.get(folder)
  if (!allowed) return []
  return imports.filter(isOurs).flatMap((written) => {
    // `reader.ts?script` gives a file to inject, not its code: only src/browser hands such files to the browser.
    if (/\?(script|worker)/.test(written) && folder === 'browser') return []
    const target = folderOf(posix.join(posix.dirname(path), written)) ?? written
    return allowed.includes(target) ? [] : [`${path}: ${folder} may not import ${target} (${written})`]
  })
}

const SYSTEM = [
  'browser',
  'chrome',
  'globalThis',
  'self',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'crypto',
  'performance',
]
const PAGE = ['document', 'window', 'location', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB']
const DOM = ['document', 'window', 'DOMParser', 'Worker']

/** Globals that no module of a folder may name. */
const FORBIDDEN = new Map([
  ...PURE.map((folder) => [folder, [...SYSTEM, ...PAGE]] as const),
  ['store', DOM] as const,
  ['workers', DOM.slice(0, 3)] as const,
  ['background', DOM] as const,
])

export const namesNoForbiddenGlobal: Rule = ({ path, globals }) => {
  const forbidden = FORBIDDEN.get(folderOf(path) ?? '') ?? []
  return globals.filter(({ name }) => forbidden.includes(name)).map(({ name }) => `${path}: names the global ${name}`)
}

const CLOCK_OR_CHANCE = /^(Date\.now\b|Date\(|new Date(\(\s*\)|$)|Temporal\.Now\b|Math\.random\b)/

export const takesTimeAndChanceAsArguments: Rule = ({ path, globals }) => {
  if (!PURE.includes(folderOf(path) ?? '')) return []
  return globals.filter(({ use }) => CLOCK_OR_CHANCE.test(use)).map(({ use }) => `${path}: asks for ${use}`)
}

export const onlyBrowserSpeaksToTheBrowser: Rule = ({ path, imports, globals }) => {
  const folder = folderOf(path)
  if (!folder || folder === 'browser') return []
  const said = globals.filter(({ name }) => name === 'chrome' || name === 'browser').map(({ use }) => use)
  const imported = imports.filter((written) => written.startsWith('webextension-polyfill'))
  return [...said, ...imported].map((word) => `${path}: only src/browser may say ${word}`)
}

export const onlyTheStoreOpensTheDatabase: Rule = ({ path, imports, globals }) => {
  const folder = folderOf(path)
  if (!folder || folder === 'store') return []
  const opened = [
    ...imports.filter((written) => written === 'idb'),
    ...globals.map(({ name }) => name).filter(isDatabase),
  ]
  return opened.map((word) => `${path}: only src/store may use ${word}`)
}

const MARKUP = new Set(['innerHTML', 'dangerouslySetInnerHTML', 'insertAdjacentHTML'])

/** Text of a page reaches the DOM as text. */
export const writesNoMarkup: Rule = ({ path, properties }) => {
  if (!folderOf(path)) return []
  return properties.filter(isMarkup).map(({ name }) => `${path}: uses ${name}`)
}

const LONGEST = 250

export const isShort: Rule = ({ path, codeLines }) =>
  codeLines > LONGEST ? [`${path}: ${codeLines} lines of code, ${LONGEST} at most`] : []

function isOurs(written: string): boolean {
  return written.startsWith('.') || written.startsWith('/')
}

function isDatabase(name: string): boolean {
  return name === 'indexedDB'
}

function isMarkup({ name }: Word): boolean {
  return MARKUP.has(name)
}
