import type { Clipping } from '../clipping/clipping'
import { gainsOf } from '../clipping/gains'
import type { StoreFailure } from '../clipping/kept'
import { fail, ok, type Result } from '../result'
import { counted } from './changes'
import type { Connection } from './connection'
import { knownClipping, type Told } from './import-lines'
import { type Match, matchesOf, twinOf } from './matching'
import { lowestOrder, withFreeId } from './placing'
import type { Placed, Preparer } from './preparer'
import type { Judgement } from './restore'
import type { StagedRows, StagedStep } from './staged-rows'
import { trackOf } from './track'

/** Clippings of a file on their way beside the library, batch by batch; some are prepared while others are written. */
export interface Stage {
  /**
   * Answers when the clippings have found their places; they may be written later. One need not wait for that before
   * giving the next.
   */
  take(given: readonly Given[]): Promise<Result<Told[], StoreFailure>>
  /** Answers when everything is written. */
  end(): Promise<Result<undefined, StoreFailure>>
  /** Is done when nothing is under way any more. */
  stop(): Promise<void>
}

/** A clipping, with its orders where a backup gives it. */
export interface Given {
  clipping: Clipping
  orders?: number[]
}

/** A clipping, and what the library says to it. */
interface Matched extends Given {
  match: Match
}

export interface StagePorts {
  connection: Connection
  rows: StagedRows
  preparer: Preparer
  /** `isEmpty`: nothing is looked up; what is kept meanwhile is found when the import is flipped. */
  judgement: Judgement & { isEmpty: boolean }
  importId: string
  /** Milliseconds since 1970, UTC. */
  now: number
}

export function stageOn({ connection, rows, preparer, judgement, importId, now }: StagePorts): Stage {
  const tracks = preparer.lanes.map((lane) => trackOf(lane, rows))
  /** Of what has been staged so far. */
  const [addresses, ids] = [new Set<string>(), new Set<string>()]
  let order: number | undefined
  /** The order above which nothing comes. */
  let highest = 0
  let turn = 0
  /** The clippings that were given last have found their places. */
  let last: Promise<unknown> = Promise.resolve()

  /** What is taken finds its places in the order of the file, but the library is asked about it at once. */
  function take(given: readonly Given[]): Promise<Result<Told[], StoreFailure>> {
    const clippings = given.map(({ clipping }) => clipping)
    const asking = connection.use((database) => matchesOf(database, clippings, judgement))
    const placing = last.then(async () => {
      const matches = await asking
      return matches.ok ? placeAll(given, matches.value) : matches
    })
    last = placing.catch(ignore)
    return placing
  }

  async function placeAll(given: readonly Given[], matches: readonly Match[]): Promise<Result<Told[], StoreFailure>> {
    const staged: Told[] = []
    let next: Matched[] = []
    const placeNext = async () => {
      const placed = await place(next)
      if (placed.ok) staged.push(...placed.value)
      next = []
      return placed
    }
    for (const [at, one] of given.entries()) {
      const { clipping } = one
      const match = matches[at]
      const isTwin =
        addresses.has(clipping.address) || next.some((other) => other.clipping.address === clipping.address)
      if (match && !isTwin) {
        next.push({ ...one, match })
        continue
      }
      const before = await placeNext()
      const placed = before.ok ? await placeTwin(one) : before
      if (!placed.ok) return placed
      staged.push(placed.value)
    }
    const rest = await placeNext()
    return rest.ok ? ok(staged) : rest
  }

  /** Clippings of different pages, of which none has been staged. */
  async function place(matched: readonly Matched[]): Promise<Result<Told[], StoreFailure>> {
    const lowest = order ?? (await connection.use((database) => lowestOrder(database.transaction(['heads', 'meta']))))
    if (typeof lowest !== 'number' && !lowest.ok) return lowest
    let free = typeof lowest === 'number' ? lowest : lowest.value
    if (order === undefined) highest = free
    const added = matched.flatMap(({ clipping, orders, match }) => {
      if (match.as !== 'added' && (match.as !== 'erasedSince' || judgement.leavesErased)) return []
      const own = withFreeId(clipping, match.isTaken || ids.has(clipping.id), now)
      addresses.add(own.address)
      ids.add(own.id)
      const stood = placesOf(orders)
      if (stood?.[0] !== undefined) return [{ clipping: own, order: stood[0], orders: stood }]
      free -= 1
      return [{ clipping: own, order: free + 1 }]
    })
    order = free
    const joins = matched.filter(({ match }) => match.as === 'enriched').map(({ clipping }) => clipping)
    const count = added.reduce((sum, { clipping }) => sum + counted(clipping), 0)
    const sent = await send(added, { joins, count })
    return sent.ok ? ok(matched.map(({ match }) => match)) : sent
  }

  /** A clipping of a page that has been staged, or that the library has and was asked about before. */
  async function placeTwin(given: Given): Promise<Result<Told, StoreFailure>> {
    const { clipping } = given
    const written = await everyTrack((track) => track.idle())
    if (!written.ok) return written
    const twin = await connection.use((database) => twinOf(database, clipping, importId))
    if (!twin.ok) return twin
    if (!twin.value) {
      const matches = await connection.use((database) => matchesOf(database, [clipping], judgement))
      const [match] = matches.ok ? matches.value : []
      const placed = matches.ok ? await place(match ? [{ ...given, match }] : []) : matches
      return placed.ok ? ok(placed.value[0] ?? { as: 'same' }) : placed
    }
    const { held, both, head } = twin.value
    const of = knownClipping(held, true)
    if (!both) return ok({ as: 'same', of })
    const again = { id: head.id, ...(head.doc !== undefined && { doc: head.doc }) }
    const count = counted(both) - counted(held)
    const sent = await send([{ clipping: both, order: head.order }], { joins: [], count, again })
    return sent.ok ? ok({ as: 'enriched', of, gains: gainsOf(held, both) }) : sent
  }

  /** A backup says where its clippings stood: they keep their distances, and come below all that is here. */
  function placesOf(orders: readonly number[] | undefined): number[] | undefined {
    const { restored } = judgement
    if (!restored) return undefined
    return orders?.map((one) => highest - Math.max(0, restored.lastOrder - one))
  }

  async function send(
    added: Omit<Placed, 'doc'>[],
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
