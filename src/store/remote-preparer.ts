import type { BuiltSegment } from '../search/build'
import { type Frugality, type Placed, type Prepared, type Preparer, preparedRow } from './preparer'

/** Another thread that answers one question after the other. */
export interface Helper {
  /** Rejects when the thread has failed. */
  ask<Answer>(question: Question): Promise<Answer>
  stop(): void
}

export type Question =
  | ({ kind: 'prepare' | 'index'; batch: readonly Placed[] } & Pick<Frugality, 'segmentBytes'>)
  | { kind: 'finish' }

/** Has clippings prepared in other threads that it starts, in a lane each; beside a single one this thread makes the rows. */
export function preparerWith(start: () => Helper, { lanes = USUAL_LANES, ...frugality }: Frugality = {}): Preparer {
  const helpers = Array.from({ length: lanes }, start)

  async function prepareBeside(helper: Helper, batch: readonly Placed[]): Promise<Prepared> {
    const indexing = helper.ask<BuiltSegment | undefined>({ kind: 'index', batch, ...frugality })
    const rows = batch.map(preparedRow)
    const segment = await indexing
    return { rows, ...(segment && { segment }) }
  }

  return {
    lanes: helpers.map((helper) => ({
      prepare: (batch) =>
        lanes === 1 ? prepareBeside(helper, batch) : helper.ask<Prepared>({ kind: 'prepare', batch, ...frugality }),
      finish: () => helper.ask<BuiltSegment | undefined>({ kind: 'finish' }),
      index: (batch) => helper.ask<BuiltSegment | undefined>({ kind: 'index', batch, segmentBytes: 0 }),
    })),
    close() {
      for (const helper of helpers) helper.stop()
    },
  }
}

const USUAL_LANES = 2
