import { openDB } from 'idb'
import type { OpenFailure, StoreFailure } from '../clipping/kept'
import { fail, ok, type Result } from '../result'
import { isDeadConnection, openFailureOf, writeFailureOf } from './failure'
import { migrate } from './migrate'
import { DATABASE, type Database, type Schema, VERSION } from './schema'

/** The connection to the database. It opens when it is first needed, and again when the browser has closed it. */
export interface Connection {
  open(): Promise<Result<Database, OpenFailure>>
  /** What the work on the database gives, or why it could not be done. */
  use<Value>(work: (database: Database) => Promise<Value>): Promise<Result<Value, StoreFailure>>
  close(): void
}

export function databaseConnection(): Connection {
  let opening: Promise<Result<Database, OpenFailure>> | undefined

  async function open(): Promise<Result<Database, OpenFailure>> {
    opening ??= opened(close)
    const database = await opening
    if (!database.ok) opening = undefined
    return database
  }

  async function use<Value>(
    work: (database: Database) => Promise<Value>,
    isSecondTry = false,
  ): Promise<Result<Value, StoreFailure>> {
    const database = await open()
    if (!database.ok) return database
    try {
      return ok(await work(database.value))
    } catch (error) {
      close()
      return isDeadConnection(error) && !isSecondTry ? use(work, true) : fail(writeFailureOf(error))
    }
  }

  function close(): void {
    opening?.then((database) => database.ok && database.value.close())
    opening = undefined
  }

  return { open, use, close }
}

/** Milliseconds until a database that does not open is given up. */
const PATIENCE = 5_000

/** Calls `leave` when another window waits to upgrade the database, or when the browser has closed it. */
function opened(leave: () => void): Promise<Result<Database, OpenFailure>> {
  let lateness: OpenFailure = 'storageUnavailable'
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(fail(lateness))
      opening.then((database) => database.close(), ignore)
    }, PATIENCE)
    const opening = openedSometime({
      leave,
      blocked: () => {
        lateness = 'storageBlocked'
      },
      // A large library takes its time, and then it is open.
      upgrading: () => clearTimeout(timer),
    })
    const settle = (result: Result<Database, OpenFailure>) => {
      clearTimeout(timer)
      resolve(result)
    }
    opening.then(
      (database) => settle(ok(database)),
      (error) => settle(fail(openFailureOf(error))),
    )
  })
}

interface OpeningEvents {
  leave(): void
  blocked(): void
  upgrading(): void
}

/** Rejects, rather than throws, where there is no IndexedDB to be had. */
async function openedSometime({ leave, blocked, upgrading }: OpeningEvents): Promise<Database> {
  return openDB<Schema>(DATABASE, VERSION, {
    upgrade: (database, before, _after, transaction) => {
      upgrading()
      migrate(database, transaction, before)
    },
    blocked,
    blocking: leave,
    terminated: leave,
  })
}

/** The failure was answered already. */
function ignore(): void {}
