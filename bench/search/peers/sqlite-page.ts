import type { BenchQuery } from '../queries'
import { type PeerTimes, peerTimes } from './peer-times'
import type { SqliteRow } from './sqlite-database'
import type { Filled, SqliteAsk } from './sqlite-worker'

/** Milliseconds until a page may ask SQLite something: its code, its files, its schema. */
export async function sqliteOpening(): Promise<number> {
  const begun = performance.now()
  await asking()({ kind: 'open' })
  return performance.now() - begun
}

export function sqliteFill(range: { from: number; to: number; atOnce: number }): Promise<Filled> {
  return asking<Filled>()({ kind: 'fill', ...range })
}

export async function sqliteQueries(queries: BenchQuery[]): Promise<PeerTimes> {
  const ask = asking<SqliteRow[]>()
  await ask({ kind: 'open' })
  return peerTimes(queries, async ({ parts }) => (await ask({ kind: 'search', parts })).length)
}

/** A worker of its own, asked one thing after the other. */
function asking<Answer>(): (ask: SqliteAsk) => Promise<Answer> {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { type: 'module' })
  return (ask) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => ('error' in data ? reject(new Error(data.error)) : resolve(data.value))
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.postMessage(ask)
    })
}
