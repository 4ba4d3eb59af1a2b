import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as rules from './architecture/rules'
import { type Module, moduleOf } from './architecture/source'

const FOLDERS = ['src', 'popup', 'library', 'content-scripts', 'test', 'bench', 'icons']

const tree = FOLDERS.flatMap(filesIn)
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => moduleOf({ path, source: readFileSync(path, 'utf8') }))

describe('every module of the project', () => {
  test('imports only from the folders that ARCHITECTURE.md allows', () => {
    expect(tree.flatMap(rules.keepsToItsLayer)).toEqual([])
  })

  test('names no global of the page or the browser where code is pure', () => {
    expect(tree.flatMap(rules.namesNoForbiddenGlobal)).toEqual([])
  })

  test('takes the time and chance as arguments where code is pure', () => {
    expect(tree.flatMap(rules.takesTimeAndChanceAsArguments)).toEqual([])
  })

  test('leaves it to src/browser to speak to the browser', () => {
    expect(tree.flatMap(rules.onlyBrowserSpeaksToTheBrowser)).toEqual([])
  })

  test('leaves it to src/store to open the database', () => {
    expect(tree.flatMap(rules.onlyTheStoreOpensTheDatabase)).toEqual([])
  })

  test('writes no markup into a document', () => {
    expect(tree.flatMap(rules.writesNoMarkup)).toEqual([])
  })

  test('has at most 250 lines of code', () => {
    expect(tree.flatMap(rules.isShort)).toEqual([])
  })
})

describe('a broken module is caught', () => {
  test.each([
    ['src/result.ts', "import { fold } from './text/fold'"],
    ['src/text/fold.ts', "import type { Article } from '../article/article'"],
    ['src/article/body.ts', "import { find } from '../annotation/find'"],
    ['src/article/sites/index.ts', "const sites = import.meta.glob(['../../clipping/*.ts'], { eager: true })"],
    ['src/clipping/clipping.ts', "export { hits } from '../search/hits'"],
    ['src/search/hits.ts', "import { formats } from '../formats'"],
    ['src/store/store.ts', "import { Card } from '../ui/Card'"],
    ['src/browser/tabs.ts', "import { store } from '../store/store'"],
    ['src/browser/tabs.ts', "import { read } from '../../content-scripts/reader'"],
    ['src/background/main.ts', "const { Card } = await import('../ui/Card')"],
    ['src/ui/Card.tsx', "import { keep } from '../background/keep'"],
    ['popup/main.tsx', "import { List } from '../library/List'"],
    ['src/workers/index.ts', "import { tabs } from '../browser/tabs'"],
    ['content-scripts/reader.ts', "import { store } from '../src/store/store'"],
    ['content-scripts/reader.ts', "import { helper } from '../helpers/helper'"],
  ])('%s that says: %s', (path, source) => {
    expect(rules.keepsToItsLayer(module(path, source))).toHaveLength(1)
  })

  test.each([
    ['src/article/body.ts', 'const title = document.title'],
    ['src/text/fold.ts', 'export const page = globalThis.document'],
    ['src/clipping/clipping.ts', 'const id = crypto.randomUUID()'],
    ['src/search/hits.ts', "await fetch('https://khabar.example')"],
    ['src/formats/csv.ts', 'const save = (file: string) => browser.downloads.download(file)'],
    ['src/annotation/find.ts', 'const width = (document) => { const { window } = document }; call(window)'],
    ['src/annotation/find.ts', 'function width({ document: page = document }) {}'],
    ['src/search/hits.ts', 'const x = { document }'],
    ['src/store/store.ts', 'new DOMParser()'],
    ['src/background/main.ts', "new Worker('worker.js')"],
  ])('%s that names a global: %s', (path, source) => {
    expect(rules.namesNoForbiddenGlobal(module(path, source))).toHaveLength(1)
  })

  test.each(['Date.now()', 'new Date()', 'new Date', 'Date()', 'Temporal.Now.instant()', 'Math.random()'])(
    'a pure module that asks for %s',
    (use) => {
      expect(rules.takesTimeAndChanceAsArguments(module('src/clipping/clipping.ts', `const x = ${use}`))).toHaveLength(
        1,
      )
    },
  )

  test('a popup that speaks to the browser itself', () => {
    const popup = module('popup/main.tsx', "import browser from 'webextension-polyfill'")
    expect(rules.onlyBrowserSpeaksToTheBrowser(popup)).not.toEqual([])
    expect(rules.onlyBrowserSpeaksToTheBrowser(module('popup/main.tsx', 'chrome.tabs.query({})'))).not.toEqual([])
  })

  test('a popup that opens the database itself', () => {
    expect(rules.onlyTheStoreOpensTheDatabase(module('popup/main.tsx', "indexedDB.open('x')"))).toHaveLength(1)
    expect(rules.onlyTheStoreOpensTheDatabase(module('popup/main.tsx', "import { openDB } from 'idb'"))).toHaveLength(1)
  })

  test.each([
    'element.innerHTML = text',
    "element['innerHTML'] = text",
    'const card = <p dangerouslySetInnerHTML={{ __html: text }} />',
    'const card = <p innerHTML={text} />',
    "element.insertAdjacentHTML('beforeend', text)",
  ])('a component that writes markup: %s', (source) => {
    expect(rules.writesNoMarkup(module('src/ui/Card.tsx', source))).toHaveLength(1)
  })

  test('a module of 251 lines of code', () => {
    expect(rules.isShort(module('src/text/long.ts', 'call()\n'.repeat(250)))).toEqual([])
    expect(rules.isShort(module('src/text/long.ts', 'call()\n'.repeat(251)))).toHaveLength(1)
  })
})

describe('a sound module is left alone', () => {
  test('a page that is an argument, and properties that are named like globals', () => {
    const source = `
      export const titleOf = (page: Document) => page.location.href + { window: 1 }.window
      const snippets = ({ window = 80 }) => { for (const document of []) document + window }`
    expect(rules.namesNoForbiddenGlobal(module('src/article/title.ts', source))).toEqual([])
  })

  test('a date made from what was read', () => {
    const source = "const dates = [new Date(2026, 1), Date.UTC(2026, 1), Temporal.PlainDate.from('2026-01-01')]"
    expect(rules.takesTimeAndChanceAsArguments(module('src/text/dates.ts', source))).toEqual([])
  })

  test('src/browser naming the script that it injects', () => {
    const source = "import reader from '../../content-scripts/reader.ts?script&iife'"
    expect(rules.keepsToItsLayer(module('src/browser/tabs.ts', source))).toEqual([])
  })

  test('comments, blank lines and literal tables are no lines of code', () => {
    const source = `
      // One.
      /* Two,
         three. */
      const months = [
        'فروردین',
        { name: 'خرداد', days: [31, -1] },
      ]

      const computed = [
        month(),
      ]`
    expect(module('src/text/months.ts', source).codeLines).toBe(5)
  })
})

function module(path: string, source: string): Module {
  return moduleOf({ path, source })
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
      `${folder}/${file}`.replaceAll('\\', '/'),
    )
  } catch {
    return []
  }
}
