import type { Clipping } from '../clipping/clipping'
import { upgraded } from '../clipping/upgrade'
import { clippingFrom, type Stored, storedUnder } from './held'
import { hiddenIn, isSeen } from './hidden'
import type { Read } from './reader'
import { type Database, KEPT } from './schema'
import { allHeads } from './whole-reads'

/** What can still be read of a database that is out of order: every clipping is tried by itself. */
export interface Readable {
  /** In the order of their ids, those in the trash too. */
  clippings(): AsyncGenerator<Clipping>
  /** What it came to; right when all were given. */
  report(): ReadableReport
}

export interface ReadableReport {
  /** Clippings that were read whole. */
  whole: number
  /** Clippings of which the present text was read, and not all earlier ones or marks. */
  partly: number
  /** Those that cannot be read: with their headlines, where these can. */
  unreadable: { id: string; headline?: string }[]
}

export function readableFrom(read: Read): Readable {
  let report: ReadableReport = { whole: 0, partly: 0, unreadable: [] }

  async function* clippings(): AsyncGenerator<Clipping> {
    report = { whole: 0, partly: 0, unreadable: [] }
    const hidden = await tried(
      () => read((database) => hiddenIn(database.transaction(['imports'], 'readonly'))),
      new Set<string>(),
    )
    const headlines = new Map((await tried(() => read(allHeads), [])).map(({ id, headline }) => [id, headline]))
    for (const id of await idsIn(read, headlines.keys())) {
      const stored = await tried(() => read((database) => storedOf(database, id)), 'unreadable' as const)
      if (stored !== 'unreadable' && stored && !isSeen(stored.row, hidden)) continue
      const { clipping, standing } = await soundOf(read, id, stored)
      const headline = headlines.get(id)
      if (standing !== 'unreadable') report[standing] += 1
      else report.unreadable.push({ id, ...(headline !== undefined && { headline }) })
      if (clipping) yield clipping
    }
  }

  return { clippings, report: () => report }
}

/** What can be read of one clipping; 'partly' is its present text alone. */
export interface ReadClipping {
  clipping?: Clipping
  standing: 'whole' | 'partly' | 'unreadable'
}

export async function readableAt(read: Read, id: string): Promise<ReadClipping> {
  return soundOf(read, id, await tried(() => read((database) => storedOf(database, id)), 'unreadable' as const))
}

async function soundOf(read: Read, id: string, stored: Stored | undefined | 'unreadable'): Promise<ReadClipping> {
  const whole = stored === 'unreadable' ? undefined : await soundFrom(stored)
  if (whole) return { clipping: whole, standing: 'whole' }
  const bare = await soundFrom(await tried(() => read((database) => bareOf(database, id)), undefined))
  return bare ? { clipping: bare, standing: 'partly' } : { standing: 'unreadable' }
}

/** Of clippings wherever they lie, each once; a table that cannot be read gives none. */
async function idsIn(read: Read, known: Iterable<string>): Promise<string[]> {
  const keys = (table: 'clippings' | 'texts') => tried(() => read((database) => database.getAllKeys(table)), [])
  return [...new Set([...known, ...(await keys('clippings')), ...(await keys('texts'))])].sort()
}

async function storedOf(database: Database, id: string): Promise<Stored | undefined> {
  const [stored] = await storedUnder(database.transaction(KEPT, 'readonly'), [id])
  return stored
}

/** Its present text alone. */
async function bareOf(database: Database, id: string): Promise<Stored | undefined> {
  const row = await database.get('clippings', id)
  return row && { isOld: false, row, revisions: [], annotations: [] }
}

/** Undefined if it cannot be unpacked, or is no clipping. */
async function soundFrom(stored: Stored | undefined): Promise<Clipping | undefined> {
  const clipping = stored && (await tried(() => clippingFrom(stored), undefined))
  const sound = clipping && upgraded(clipping)
  return sound?.ok ? sound.value : undefined
}

/** Here what fails is expected to: the browser's database is out of order. */
async function tried<Value, Otherwise>(work: () => Promise<Value>, otherwise: Otherwise): Promise<Value | Otherwise> {
  try {
    return await work()
  } catch {
    return otherwise
  }
}
