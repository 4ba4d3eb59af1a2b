import type { StoreFailure } from '../clipping/kept'
import { fail, ok, type Result } from '../result'
import { searchedOf } from './changes'
import type { Connection } from './connection'
import { heldOn, type WrittenStep } from './draft'
import { groundOf } from './ground'
import type { WordsAhead } from './words-ahead'
import type { Plan, Planned, Writer } from './writer'

/** A long write in steps, in their order; each is one transaction, and no window hears of it. */
export interface Steps<Value> {
  plans: readonly Plan<Value>[]
  /** Hears of each step that was written. */
  onStep(value: Value): void
}

export interface StepPorts {
  connection: Connection
  writer: Writer
  words: WordsAhead
}

/**
 * While one step is written, the next is planned and its words are prepared in another thread: nobody else waits for
 * that. If it no longer holds in its turn, it lets others go first and is planned again; then it is planned in its turn.
 */
export async function writeSteps<Value>(
  ports: StepPorts,
  { plans, onStep }: Steps<Value>,
): Promise<Result<undefined, StoreFailure>> {
  let last: WrittenStep | undefined
  let ahead = plans[0] && drafted(ports, plans[0])
  for (const [at, plan] of plans.entries()) {
    const draft = await ahead
    const next = plans[at + 1]
    ahead = next && drafted(ports, next)
    const early = await writtenAs(ports, draft, last)
    if (!early.ok) return early
    const written = early.value ? ok(early.value) : await writtenAs(ports, await drafted(ports, plan), last, plan)
    if (!written.ok) return written
    if (!written.value) return fail('changedElsewhere')
    last = written.value
    onStep(written.value.value)
  }
  return ok(undefined)
}

/** Undefined, and nothing is written, if the draft no longer holds and there is no plan by which it could be made anew. */
async function writtenAs<Value>(
  { writer }: StepPorts,
  draft: Planned<Value> | undefined,
  last: WrittenStep | undefined,
  plan?: Plan<Value>,
): Promise<Result<(WrittenStep & { value: Value }) | undefined, StoreFailure>> {
  let planned: Planned<Value> | undefined
  const written = await writer.writeStep<undefined>(async (database) => {
    const ground = await groundOf(database)
    const held = draft && heldOn(draft, ground.meta, last)
    const result = held || !plan ? ok(held) : await plan(database)
    if (!result.ok) return result
    planned = result.value
    return ok({ ...(planned ?? { ground, changes: [] }), value: undefined })
  })
  if (!written.ok) return written
  if (!planned) return ok(undefined)
  const { value, ground, changes } = planned
  return ok({ value, before: ground.meta, after: written.value.meta, changes })
}

/** Undefined where it came to nothing: in its turn it is planned again, and says then what is the matter. */
async function drafted<Value>(
  { connection, words }: StepPorts,
  plan: Plan<Value>,
): Promise<Planned<Value> | undefined> {
  const planned = await connection.use(plan)
  if (!planned.ok || !planned.value.ok) return undefined
  const segment = await words.of(searchedOf(planned.value.value.changes))
  return { ...planned.value.value, ...(segment && { words: segment }) }
}
