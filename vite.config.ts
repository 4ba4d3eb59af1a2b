import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'
import manifest from './manifest.json' with { type: 'json' }

/** Which browser the build is for; `npm run build` makes both, one after the other. */
const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome'

export default defineConfig({
  plugins: [
    preact(),
    crx({ manifest: manifestFor(target), browser: target }),
    withoutExposedFiles(),
    withoutUnusedChunks(),
  ],
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    target: target === 'firefox' ? 'firefox153' : 'chrome144',
    modulePreload: false,
    assetsInlineLimit: 0,
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

/** crxjs writes an on-demand content script twice: as the one file that is injected, and as a module that nothing loads. */
function withoutUnusedChunks(): Plugin {
  return {
    name: 'without-unused-chunks',
    enforce: 'post',
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
