import type { StoreFailure } from '../../clipping/kept'
import { isSame } from '../../clipping/same'
import { ok, type Result } from '../../result'
import type { Connection } from '../connection'
import type { Database, Meta } from '../schema'
import type { Preparing, SharedState } from '../state'
import { clearingLeftovers } from './leftovers'
import { beginningMerge, merging } from './merging'
import { clearing, copying, verifying } from './moving'
import { rebuilding, renewingFresh } from './rebuilding'
import { markingStale, numbering } from './renewing'
import { settling } from './settling'
import { type Survey, surveyOf } from './survey'
import { isCommitted, type Task } from './work'

/**
 * What has to be done now and then so that searching stays quick: clippings that have come are put together into segments,
 * small segments into larger ones, and what older versions have written is brought to today's shape. All of it in steps
 * after each of which the database is whole; one window at a time does it.
 */
export interface Upkeep {
  /** Does all that is due. Where another window is doing it already, nothing. `signal` stops after a step. */
  run(signal?: AbortSignal): Promise<Result<undefined, StoreFailure>>
  /** Builds the whole index anew from the clippings. Where `signal` stops it, `run` goes on with that. */
  rebuild(options: RebuildOptions): Promise<Result<undefined, StoreFailure>>
}

export interface RebuildOptions {
  onProgress?: (preparing: Preparing) => void
  signal?: AbortSignal
}

export function upkeepOn(connection: Connection, shared: SharedState): Upkeep {
  async function everyStep(database: Database, { signal, onProgress }: RebuildOptions): Promise<undefined> {
    let survey = await surveyOf(database)
    let told = { ...toldOf(survey.meta), at: 0 }
    while (!signal?.aborted && (await isStepDone(database, survey, signal))) {
      survey = await surveyOf(database)
      const { meta } = survey
      if (meta.preparing) onProgress?.(meta.preparing)
      const isNews = !isSame({ ...toldOf(meta), at: told.at }, told)
      if (!isNews || (meta.preparing && Date.now() < told.at + BETWEEN)) continue
      await shared.announce(meta)
      told = { ...toldOf(meta), at: Date.now() }
    }
  }

  return {
    run: (signal) =>
      navigator.locks.request(UPKEEP, { ifAvailable: true }, (lock) =>
        lock ? connection.use((database) => everyStep(database, signal ? { signal } : {})) : ok(undefined),
      ),
    rebuild: (options) =>
      navigator.locks.request(UPKEEP, () =>
        connection.use(async (database) => {
          await markAllStale(database)
          return everyStep(database, options)
        }),
      ),
  }
}

/** Of which windows hear. */
function toldOf({ preparing, moving }: Meta): { preparing: Preparing | undefined; isMoving: boolean } {
  return { preparing, isMoving: moving !== undefined }
}

async function markAllStale(database: Database): Promise<void> {
  const work = await markingStale(database, await surveyOf(database))
  if (work && !(await isCommitted(database, work))) await markAllStale(database)
}

const UPKEEP = 'borideh-upkeep'

/** Milliseconds after which windows are told again how far it is. */
const BETWEEN = 1_000

/** The more urgent ones first. What a merge has left behind goes before another begins: it counts what is dead. */
const TASKS: Task[] = [
  ...[copying, numbering, renewingFresh, rebuilding],
  ...[settling, merging, clearingLeftovers, beginningMerge],
  ...[verifying, clearing],
]

/** False if nothing is due. */
async function isStepDone(database: Database, survey: Survey, signal: AbortSignal | undefined): Promise<boolean> {
  for (const task of TASKS) {
    const work = await task(database, survey, signal)
    if (signal?.aborted) return false
    if (!work) continue
    // Whether or not someone else has written meanwhile: what is due now is found anew.
    await isCommitted(database, work)
    return true
  }
  return false
}
