import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { createServer } from 'vite'
import type { Clipping } from '../../src/clipping/clipping'
import type { Format } from '../../src/formats/format'

/** The shelf of formats, which load their writers later: it is open for as long as anything is written. */
export interface FormatShelf {
  formats: ReadonlyMap<string, Format>
  close(): Promise<void>
}

/** It needs `import.meta.glob`, which vite knows and tsx does not. */
export async function formatShelf(): Promise<FormatShelf> {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    cacheDir: join(tmpdir(), 'borideh-bench-vite'),
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
  })
  const { formats } = await vite.ssrLoadModule('/src/formats/index.ts')
  return { formats, close: () => vite.close() }
}

/** Writes clippings in one format, and says where the file is. */
export async function fileOf(format: Format, clippings: readonly Clipping[], folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${format.id}.${format.extension}`)
  const file = createWriteStream(path)
  for await (const piece of format.write?.(each(clippings), { exportedAt: 1_764_000_000_000 }) ?? []) {
    if (!file.write(piece)) await once(file, 'drain')
  }
  file.end()
  await finished(file)
  return path
}

async function* each(clippings: readonly Clipping[]): AsyncGenerator<Clipping> {
  yield* clippings
}
