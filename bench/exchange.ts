import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { exchangeClipping } from './exchange/clippings'
import type { Judge, Kept, Verdict } from './exchange/judge'
import { judges } from './exchange/judges'
import { oddClippings } from './exchange/odd-clippings'
import { missingPackages } from './exchange/packages'
import { type Speed, speedOf } from './exchange/speed'
import { fileOf, formatShelf } from './exchange/written'

const CLIPPINGS = 1_000

/** What researchers take all of. */
const TIMED = ['csv', 'zotero-csv', 'ris', 'corpus']
const TIMED_CLIPPINGS = 10_000

/**
 * `npm run bench -- exchange [--docs N] [--only FORMAT] [--keep FOLDER] [--schemas FOLDER] [--json FILE]
 * [--no-speed]`: generated clippings in every format, as programs read them that nobody here wrote. `--schemas`: a folder with
 * `tei_all.rng` of the TEI and `Project.xsd` of REFI-QDA, which no package has; what is missing there is not judged.
 */
export async function measureExchange(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      docs: { type: 'string' },
      only: { type: 'string' },
      keep: { type: 'string' },
      schemas: { type: 'string' },
      json: { type: 'string' },
      'no-speed': { type: 'boolean' },
    },
  })
  const clippings = Array.from({ length: Number(values.docs ?? CLIPPINGS) }, (_, number) => exchangeClipping(number))
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'borideh-exchange-'))
  const missing = missingPackages(judges)
  const rows: Row[] = []
  /** Judges without their schemas. */
  const unread: Judge[] = []
  const shelf = await formatShelf()
  for (const format of shelf.formats.values()) {
    if (!format.write || (values.only && values.only !== format.id)) continue
    const path = await fileOf(format, clippings, folder)
    const able = judges.filter(({ formats }) => formats.includes(format.id))
    if (able.length === 0) rows.push({ format: format.id, judge: 'none', ...NOT_JUDGED })
    for (const judge of able) {
      const schema = judge.schema && join(values.schemas ?? '', judge.schema.file)
      const isThere = schema === undefined || (values.schemas !== undefined && existsSync(schema))
      if (!isThere) unread.push(judge)
      if (!isThere || judge.packages.some((name) => missing.has(name))) {
        rows.push({ format: format.id, judge: judge.name, ...NOT_JUDGED })
        continue
      }
      const own = join(folder, `${format.id}-${judge.name.replace(/\W+/g, '-')}`)
      mkdirSync(own, { recursive: true })
      const judged = schema ? { schema, path: await fileOf(format, [...clippings, ...oddClippings()], own) } : { path }
      const verdict = await judge.judge({ format: format.id, clippings, folder: own, ...judged })
      rows.push(rowOf(format.id, judge.name, verdict))
      writeFileSync(join(own, 'complaints.txt'), verdict.complaints.join('\n'))
      for (const complaint of verdict.complaints.slice(0, 8)) console.log(`  ${format.id}, ${judge.name}: ${complaint}`)
    }
  }
  const speeds: Speed[] = []
  for (const id of values['no-speed'] ? [] : TIMED) {
    const format = shelf.formats.get(id)
    if (format && (!values.only || values.only === id)) {
      speeds.push(await speedOf(format, clippings.slice(0, CLIPPINGS), TIMED_CLIPPINGS))
    }
  }
  await shelf.close()
  console.table(rows)
  if (speeds.length > 0) console.table(speeds)
  for (const { name, schema } of unread) {
    console.log(`Not judged: ${name}. Wants ${schema?.file} (${schema?.from}) in the folder of --schemas FOLDER.`)
  }
  if (missing.size > 0) console.log(`Not judged for want of: ${[...missing].join(', ')}`)
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ name: 'exchange', figures: [...rows, ...speeds] }, null, 2)}\n`)
  if (!values.keep) rmSync(folder, { recursive: true })
}

interface Row {
  format: string
  judge: string
  entries: number | string
  /** Per cent of all values that the format has a place for. */
  survived: number | string
  fields: string
  complaints: number | string
}

const NOT_JUDGED = { entries: '–', survived: '–', fields: '', complaints: 'not judged' }

function rowOf(format: string, judge: string, { entries, fields, complaints }: Verdict): Row {
  const all = Object.entries(fields)
  const [kept, of] = all.reduce((sum, [, one]) => [sum[0] + one.kept, sum[1] + one.of], [0, 0])
  return {
    format,
    judge,
    entries: entries ?? '–',
    survived: of === 0 ? '–' : percent({ kept, of }),
    fields: all
      .filter(([, one]) => one.kept < one.of)
      .map(([name, one]) => `${name} ${percent(one)}`)
      .join(', '),
    complaints: complaints.length,
  }
}

function percent({ kept, of }: Kept): number {
  return Math.floor((10_000 * kept) / of) / 100
}
