import type { Clipping } from '../clipping/clipping'
import type { StoreFailure } from '../clipping/kept'
import { ok, type Result } from '../result'
import type { Lane, Placed } from './preparer'
import type { StagedRows, StagedStep } from './staged-rows'

/** A lane of a preparer, with the docs reserved for it and what is under way. */
export interface Track {
  /** Answers as soon as the lane can take more. After a failure everything answers that. */
  send(added: Added[], step: Omit<StagedStep, 'rows'>): Promise<Result<undefined, StoreFailure>>
  /** Answers when nothing is under way. */
  idle(): Promise<Result<undefined, StoreFailure>>
  /** As `idle`, and the last segment is written. */
  end(): Promise<Result<undefined, StoreFailure>>
}

export type Added = Omit<Placed, 'doc'>

export function trackOf(lane: Lane, rows: StagedRows): Track {
  let docs = { next: 1, last: 0 }
  let state: Result<undefined, StoreFailure> = ok(undefined)
  /** The batch that was sent last, and the one before. */
  let [last, before] = [Promise.resolve(), Promise.resolve()]

  async function send(added: Added[], step: Omit<StagedStep, 'rows'>): Promise<Result<undefined, StoreFailure>> {
    await before
    const batch = state.ok ? await numbered(added) : state
    if (!batch.ok) return batch
    before = last
    last = written(batch.value, step)
    last.catch(ignore)
    return state
  }

  async function written(batch: Placed[], step: Omit<StagedStep, 'rows'>): Promise<void> {
    const { rows: prepared, segment } = await lane.prepare(batch)
    note(await rows.put({ ...step, rows: prepared }))
    if (segment && state.ok) note(await rows.putSegment(segment))
  }

  /** Gives docs to those that are searched. A segment ends where the reserved docs do. */
  async function numbered(added: Added[]): Promise<Result<Placed[], StoreFailure>> {
    const searched = added.filter(({ clipping }) => isSearched(clipping)).length
    if (docs.next + searched - 1 > docs.last) {
      const ended = await endSegment()
      const reserved = ended.ok ? await rows.reserve(DOCS) : ended
      if (!reserved.ok) return reserved
      docs = { next: reserved.value.first, last: reserved.value.last }
    }
    return ok(
      added.map((one) => {
        if (!isSearched(one.clipping)) return one
        docs.next += 1
        return { ...one, doc: docs.next - 1 }
      }),
    )
  }

  async function endSegment(): Promise<Result<undefined, StoreFailure>> {
    const segment = await lane.finish()
    return segment ? note(await rows.putSegment(segment)) : ok(undefined)
  }

  async function idle(): Promise<Result<undefined, StoreFailure>> {
    await Promise.all([before, last])
    return state
  }

  function note(result: Result<undefined, StoreFailure>): Result<undefined, StoreFailure> {
    if (state.ok) state = result
    return result
  }

  return {
    send,
    idle,
    async end() {
      const done = await idle()
      return done.ok ? endSegment() : done
    },
  }
}

/** Docs that are reserved at once: a segment has no more. */
const DOCS = 32_768

function isSearched({ trashedAt }: Clipping): boolean {
  return trashedAt === undefined
}

/** Whoever sends next, or waits for the end, hears of it. */
function ignore(): void {}
