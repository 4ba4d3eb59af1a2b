import { build } from 'vite'

/** Writes dist/bench/<entry>.js: scripts that stand alone, for `bench/` and every measurement from outside to load. */
const ENTRIES = ['extract', 'anchor']

for (const entry of ENTRIES) {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: 'dist/bench',
      emptyOutDir: false,
      target: 'chrome144',
      lib: { entry: `bench/${entry}.ts`, formats: ['iife'], name: `borideh_${entry}`, fileName: () => `${entry}.js` },
    },
  })
}
