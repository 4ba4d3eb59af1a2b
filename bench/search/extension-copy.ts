import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import type { BrowserName } from '../../test/browser/browser'

/** A build of the extension with pages of the bench beside its own. */
export interface ExtensionCopy {
  /** Absolute path. */
  folder: string
  remove(): Promise<void>
}

/** Where the bench's page lies in the copy. */
export const BENCH_PAGE = 'bench/index.html'

/** The product as it is, built on the spot; its popup notes in `data-first-row` when it found something. */
export async function productCopy(browser: BrowserName, page = 'bench/search/in-page/page.ts'): Promise<ExtensionCopy> {
  const copy = await emptyCopy()
  const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', copy.folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TARGET: browser === 'firefox' ? 'firefox' : 'chrome' },
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The extension could not be built.')
  await addScripts(copy.folder, { page, watch: 'bench/search/in-page/watch.ts' }, 'iife')
  const popup = join(copy.folder, 'popup/index.html')
  const html = await readFile(popup, 'utf8')
  await writeFile(popup, html.replace('<script', '<script type="module" src="/bench/watch.js"></script><script'))
  return copy
}

/** An extension with nothing but the peers. SQLite is WebAssembly, which the product's own rules do not allow. */
export async function peersCopy(): Promise<ExtensionCopy> {
  const copy = await emptyCopy()
  await addScripts(copy.folder, { page: 'bench/search/peers/page.ts' }, 'es')
  const manifest = {
    manifest_version: 3,
    name: 'Peers',
    version: '1',
    permissions: ['unlimitedStorage'],
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'" },
    browser_specific_settings: { gecko: { id: 'borideh@borideh.example' } },
  }
  await writeFile(join(copy.folder, 'manifest.json'), JSON.stringify(manifest))
  return copy
}

async function emptyCopy(): Promise<ExtensionCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'borideh-bench-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function addScripts(folder: string, input: Record<string, string>, worker: 'es' | 'iife'): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    base: '/bench/',
    worker: { format: worker },
    build: {
      outDir: join(folder, 'bench'),
      emptyOutDir: true,
      target: 'es2024',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, resolve(path)])),
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  const html = '<!doctype html><meta charset="utf-8"><title>Bench</title><script type="module" src="page.js"></script>'
  await writeFile(join(folder, BENCH_PAGE), html)
}
