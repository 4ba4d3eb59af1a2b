import type { BuiltSegment } from '../search/build'
import type { Frugality, Lane, Prepared, Preparer } from './preparer'

/** Another thread that answers one question after the other. */
export interface Helper {
  /** Rejects when the thread has failed. */
  ask<Answer>(question: Question): Promise<Answer>
  stop(): void
}

export type Question = ({ kind: 'prepare'; batch: Parameters<Lane['prepare']>[0] } & Frugality) | { kind: 'finish' }

/** Has clippings prepared in other threads, in a lane each. */
export function preparerWith(helpers: readonly Helper[], frugality: Frugality = {}): Preparer {
  return {
    lanes: helpers.map((helper) => ({
      prepare: (batch) => helper.ask<Prepared>({ kind: 'prepare', batch, ...frugality }),
      finish: () => helper.ask<BuiltSegment | undefined>({ kind: 'finish' }),
    })),
    close() {
      for (const helper of helpers) helper.stop()
    },
  }
}
