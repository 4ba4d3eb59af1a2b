import type { Clipping } from '../clipping/clipping'
import type { StoreFailure } from '../clipping/kept'
import { fail, ok, type Result } from '../result'
import { counted } from './changes'
import type { Connection } from './connection'
import type { StagedAs } from './import-counts'
import { type Match, matchesOf, twinOf } from './matching'
import { lowestOrder, withFreeId } from './placing'
import type { Preparer } from './preparer'
import type { StagedRows, StagedStep } from './staged-rows'
import { trackOf } from './track'

/** Clippings of a file on their way beside the library, batch by batch; some are prepared while others are written. */
export interface Stage {
  /**
   * Answers when the clippings have found their places; they may be written later. One need not wait for that before
   * giving the next.
   */
  take(clippings: readonly Clipping[]): Promise<Result<StagedAs[], StoreFailure>>
  /** Answers when everything is written. */
  end(): Promise<Result<undefined, StoreFailure>>
  /** Is done when nothing is under way any more. */
  stop(): Promise<void>
}

/** A clipping, and what the library says to it. */
interface Matched {
  clipping: Clipping
  match: Match
}

export interface StagePorts {
  connection: Connection
  rows: StagedRows
  preparer: Preparer
  importId: string
  /** Milliseconds since 1970, UTC. */
  now: number
}

export function stageOn({ connection, rows, preparer, importId, now }: StagePorts): Stage {
  const tracks = preparer.lanes.map((lane) => trackOf(lane, rows))
  /** Of what has been staged so far. */
  const [addresses, ids] = [new Set<string>(), new Set<string>()]
  let order: number | undefined
  let turn = 0
  /** The clippings that were given last have found their places. */
  let last: Promise<unknown> = Promise.resolve()

  /** What is taken finds its places in the order of the file, but the library is asked about it at once. */
  function take(clippings: readonly Clipping[]): Promise<Result<StagedAs[], StoreFailure>> {
    const asking = connection.use((database) => matchesOf(database, clippings))
    const placing = last.then(async () => {
      const matches = await asking
      return matches.ok ? placeAll(clippings, matches.value) : matches
    })
    last = placing.catch(ignore)
    return placing
  }

  async function placeAll(
    clippings: readonly Clipping[],
    matches: readonly Match[],
  ): Promise<Result<StagedAs[], StoreFailure>> {
    const staged: StagedAs[] = []
    let next: Matched[] = []
    const placeNext = async () => {
      const placed = await place(next)
      if (placed.ok) staged.push(...placed.value)
      next = []
      return placed
    }
    for (const [at, clipping] of clippings.entries()) {
      const match = matches[at]
      const isTwin = addresses.has(clipping.address) || next.some((one) => one.clipping.address === clipping.address)
      if (match && !isTwin) {
        next.push({ clipping, match })
        continue
      }
      const before = await placeNext()
      const placed = before.ok ? await placeTwin(clipping) : before
      if (!placed.ok) return placed
      staged.push(placed.value)
    }
    const rest = await placeNext()
    return rest.ok ? ok(staged) : rest
  }

  /** Clippings of different pages, of which none has been staged. */
  async function place(matched: readonly Matched[]): Promise<Result<StagedAs[], StoreFailure>> {
    const lowest = order ?? (await connection.use((database) => lowestOrder(database.transaction(['heads', 'meta']))))
    if (typeof lowest !== 'number' && !lowest.ok) return lowest
    let free = typeof lowest === 'number' ? lowest : lowest.value
    const added = matched.flatMap(({ clipping, match }) => {
      if (match.as !== 'added') return []
      const own = withFreeId(clipping, match.isTaken || ids.has(clipping.id), now)
      addresses.add(own.address)
      ids.add(own.id)
      free -= 1
      return [{ clipping: own, order: free + 1 }]
    })
    order = free
    const joins = matched.filter(({ match }) => match.as === 'enriched').map(({ clipping }) => clipping)
    const count = added.reduce((sum, { clipping }) => sum + counted(clipping), 0)
    const sent = await send(added, { joins, count })
    return sent.ok ? ok(matched.map(({ match }) => match.as)) : sent
  }

  /** A clipping of a page that has been staged, or that the library has and was asked about before. */
  async function placeTwin(clipping: Clipping): Promise<Result<StagedAs, StoreFailure>> {
    const written = await everyTrack((track) => track.idle())
    if (!written.ok) return written
    const twin = await connection.use((database) => twinOf(database, clipping, importId))
    if (!twin.ok) return twin
    if (!twin.value) {
      const matches = await connection.use((database) => matchesOf(database, [clipping]))
      const [match] = matches.ok ? matches.value : []
      const placed = matches.ok ? await place(match ? [{ clipping, match }] : []) : matches
      return placed.ok ? ok(placed.value[0] ?? 'same') : placed
    }
    const { held, both, head } = twin.value
    if (!both) return ok('same')
    const again = { id: head.id, ...(head.doc !== undefined && { doc: head.doc }) }
    const count = counted(both) - counted(held)
    const sent = await send([{ clipping: both, order: head.order }], { joins: [], count, again })
    return sent.ok ? ok('enriched') : sent
  }

  async function send(
    added: { clipping: Clipping; order: number }[],
    step: Omit<StagedStep, 'rows'>,
  ): Promise<Result<undefined, StoreFailure>> {
    if (added.length + step.joins.length === 0) return ok(undefined)
    turn += 1
    return tracks[turn % tracks.length]?.send(added, step) ?? fail('storageFailed')
  }

  async function everyTrack(
    each: (track: (typeof tracks)[number]) => Promise<Result<undefined, StoreFailure>>,
  ): Promise<Result<undefined, StoreFailure>> {
    const done = await Promise.all(tracks.map(each))
    return done.find(({ ok }) => !ok) ?? ok(undefined)
  }

  return {
    take,
    async end() {
      await last
      const done = await everyTrack((track) => track.end())
      return done.ok ? rows.end() : done
    },
    async stop() {
      await last
      await Promise.allSettled(tracks.map((track) => track.idle()))
    },
  }
}

/** Who has asked hears of it. */
function ignore(): void {}
