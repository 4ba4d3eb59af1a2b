import { measureBackup } from './backup'
import { measureExchange } from './exchange'
import { measureExport } from './export'
import { measureExtraction } from './extract-quality'
import { measureHostile } from './hostile'
import { measureImporting } from './importing'
import { measureLibrary } from './library'
import { measureMarking } from './marking'
import { measureOutgoing } from './outgoing'
import { measurePress } from './press-to-kept'
import { measureSearch } from './search'

/** `npm run bench -- NAME [--json FILE]`. */
const BENCHMARKS = new Map([
  ['press', measurePress],
  ['library', measureLibrary],
  ['exchange', measureExchange],
  ['export', measureExport],
  ['backup', measureBackup],
  ['outgoing', measureOutgoing],
  ['importing', measureImporting],
  ['extract', measureExtraction],
  ['hostile', measureHostile],
  ['search', measureSearch],
  ['marking', measureMarking],
])

const [name = '', ...rest] = process.argv.slice(2)
const benchmark = BENCHMARKS.get(name)
if (benchmark) {
  await benchmark(rest)
} else {
  console.error(`There is no benchmark “${name}”. There are: ${[...BENCHMARKS.keys()].join(', ')}.`)
  process.exitCode = 2
}
