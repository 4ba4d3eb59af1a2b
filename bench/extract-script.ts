import { build } from 'vite'

/** One script of an entry and all that it imports. */
export async function scriptOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'chrome144', lib: { entry, formats: ['iife'], name: 'bench' } },
  })
  const [output] = [built].flat()
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error(`${entry} was not built.`)
  return chunk.code
}
