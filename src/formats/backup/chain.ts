import type { Entry } from '../../clipping/entry'
import { fail, ok, type Result } from '../../result'
import type { Examined } from './examine'
import { clippingsIn } from './read'

/** A backup under the name of its file. */
export interface Named {
  name: string
  examined: Examined
}

/** A full backup and the increments that follow it, from the oldest. */
export interface Chain {
  links: Named[]
  /** Names of files that are not needed: they were chosen twice, or lie before the full backup that is used. */
  unused: string[]
}

/** Why files do not make a chain; each has a sentence in every `_locales` file (`fail_<reason>`). */
export type ChainFailure =
  /** No full backup is among them. */
  | 'backupNoFull'
  /** One of them is of another library. */
  | 'backupMixed'
  /** The one before this increment is missing. */
  | 'backupGap'

/** `file`: the name of the one that does not fit. */
export type Chained = Result<Chain, ChainFailure> & { file?: string }

/** The newest full backup of those given, in whatever order, and all that follows it. */
export function chainOf(given: readonly Named[]): Chained {
  const files = new Map(given.map((one) => [one.examined.seal.sha256, one]))
  const byAge = [...files.values()].sort(oldestFirst)
  const full = byAge.findLast(({ examined }) => examined.facts.kind === 'full')
  const [first] = byAge
  if (!full || !first) return fail('backupNoFull')
  const { databaseId } = full.examined.facts
  const other = byAge.find(({ examined }) => examined.facts.databaseId !== databaseId)
  if (other) return { ...fail('backupMixed'), file: other.name }
  const links = [full]
  const nextOf = ({ examined }: Named) => byAge.find((one) => follows(one.examined, examined))
  for (let next = nextOf(full); next; next = nextOf(next)) links.push(next)
  const apart = byAge.find((one) => one.examined.facts.to > full.examined.facts.to && !links.includes(one))
  if (apart) return { ...fail('backupGap'), file: apart.name }
  const used = new Set(links)
  return ok({ links, unused: given.filter((one) => !used.has(one)).map(({ name }) => name) })
}

/** What a file gives of its clippings, read strictly or salvaged. */
export interface ChainSource {
  name: string
  erased: readonly string[]
  clippings(): AsyncIterable<Entry>
}

/** From the oldest. */
export function sourcesOf({ links }: Chain): ChainSource[] {
  return links.map(({ name, examined }) => ({
    name,
    erased: examined.erased,
    clippings: () => clippingsIn(examined),
  }))
}

/** The clippings as the last of the files leaves them: each once, in its latest state; `sources` from the oldest. */
export async function* latestStates(sources: readonly ChainSource[]): AsyncGenerator<Entry> {
  /** Ids of clippings that a later file has given or erased. */
  const settled = new Set<string>()
  for (const { name, erased, clippings } of sources.toReversed()) {
    const given: string[] = []
    for await (const entry of clippings()) {
      if (entry.kind === 'failed') return yield { ...entry, file: name }
      if (entry.kind === 'refused') yield { ...entry, file: name }
      if (entry.kind !== 'clipping' || settled.has(entry.clipping.id)) continue
      given.push(entry.clipping.id)
      yield entry
    }
    for (const id of [...given, ...erased]) settled.add(id)
  }
}

function follows({ facts }: Examined, before: Examined): boolean {
  return facts.previous === before.seal.sha256 && facts.from === before.facts.to
}

/** By the log: a full backup follows the increment that was made at the same place. */
function oldestFirst({ examined: one }: Named, { examined: other }: Named): number {
  const [a, b] = [one.facts, other.facts]
  return a.to - b.to || Number(a.kind === 'full') - Number(b.kind === 'full') || a.createdAt - b.createdAt
}
