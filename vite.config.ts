import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import manifest from './manifest.json' with { type: 'json' }

/** Which browser the build is for; `npm run build` makes both, one after the other. */
const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome'

/**
 * What reads the store and what every context knows of clippings is one chunk. Left to itself the bundler parts it by
 * who else needs which half of it, and every part brings names of its own and is packed worse.
 */
const READER = new RegExp(
  [
    '/src/(?:result|annotation/annotation|text/(?:day-words|fold)',
    'clipping/(?:address|article-day|article-schema|edits|head|merged-note|parse|same|same-story|schema)',
    'store/(?:abort|connection|failure|held|hidden|lookups|migrate|packing|reader|reads|schema|sentinel|state|unbuilt)',
    'browser/(?:ask-reader|browser-text|drafts|injection|library|locale|pill|sentinel|settings|tabs|ui-languages))\\.ts$',
  ].join('|'),
)

/** For the same reason, what both pages show from the beginning. */
const PAGES = new RegExp(
  [
    '/node_modules/(?:preact|@preact)/|vite/preload-helper',
    '/src/ui/(?:ArticleDay|ClippingEditor|CompletionList|Icon|LossNotice|Menu|Notice|PreparingNotice|SearchField|TagField)\\.tsx$',
    '/src/ui/(?:arrow-keys|completing|completions|dates|doubts|drafting|editor|edits|finder|follow|found-words|opened-store)\\.ts$',
    '/src/ui/(?:place|saved-searches|text|web-address)\\.ts$|/src/(?:browser/ask-background|clipping/source-name)\\.ts$',
  ].join('|'),
)

export default defineConfig({
  plugins: [
    preact(),
    crx({ manifest: manifestFor(target), browser: target }),
    withoutExposedFiles(),
    withoutUnusedChunks(),
    withPreloads(),
  ],
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    target: target === 'firefox' ? 'firefox153' : 'chrome144',
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'reader', test: READER },
            { name: 'pages', test: PAGES },
          ],
        },
      },
    },
  },
})

/** manifest.json has Chrome's shape; Firefox wants an event page, an id of ours and a word on data collection. */
function manifestFor(browser: 'chrome' | 'firefox'): ManifestV3Export {
  const chrome = manifest as ManifestV3Export & typeof manifest
  if (browser === 'chrome') return chrome
  const { minimum_chrome_version: _, externally_connectable: __, ...shared } = manifest
  return {
    ...shared,
    background: { scripts: [manifest.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'borideh@borideh.example',
        strict_min_version: '153.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  } as unknown as ManifestV3Export
}

/**
 * crxjs opens every on-demand content script to all sites, so that any page could tell that Borideh is installed.
 * Injection by `scripting.executeScript` does not need that: the key is taken out again.
 */
function withoutExposedFiles(): Plugin {
  return {
    name: 'without-exposed-files',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const file = bundle['manifest.json']
        if (file?.type !== 'asset') return
        const emitted = JSON.parse(String(file.source))
        delete emitted.web_accessible_resources
        file.source = JSON.stringify(emitted, null, 2)
      },
    },
  }
}

/**
 * crxjs writes an on-demand content script twice: as the one file that is injected, and as a module that nothing loads.
 * Empty, that one shares nothing with the pages, and it is left out of what is shipped.
 */
function withoutUnusedChunks(): Plugin {
  return {
    name: 'without-unused-chunks',
    enforce: 'post',
    load: { order: 'pre', handler: (id) => (/\/content-scripts\/\w+\.ts$/.test(id) ? 'export {}' : undefined) },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'chunk' && file.facadeModuleId?.includes('/content-scripts/')) delete bundle[name]
        }
      },
    },
  }
}

/**
 * Lets a page ask at once for every script that it will load, and for the search engine: a chunk that another one imports
 * would wait until that one has come. Vite's own preloading brings a script of its own along.
 */
function withPreloads(): Plugin {
  return {
    name: 'with-preloads',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {}, chunk }) {
        const files = new Set<string>()
        if (chunk) addImports(chunk, bundle, files)
        return [...files].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        }))
      },
    },
  }
}

function addImports(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle, files: Set<string>): void {
  const isEngine = (name: string) => bundle[name]?.type === 'chunk' && bundle[name].name === 'engine'
  for (const name of [...chunk.imports, ...chunk.dynamicImports.filter(isEngine)]) {
    const imported = bundle[name]
    if (imported?.type !== 'chunk' || files.has(name)) continue
    files.add(name)
    addImports(imported, bundle, files)
  }
}
