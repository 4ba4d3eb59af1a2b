import { corpusOf, SEED } from '../corpus'
import type { QueryParts } from '../queries'
import { peerTextOf } from './peer-text'
import { openSqlite, type SqliteDatabase } from './sqlite-database'

/** What the page may ask of the worker that holds the database. */
export type SqliteAsk =
  | { kind: 'open' }
  | { kind: 'fill'; from: number; to: number; atOnce: number }
  | { kind: 'search'; parts: QueryParts }

/** Milliseconds each put, the making of the texts left out. */
export interface Filled {
  puts: number[]
  optimizingMs: number
}

let database: SqliteDatabase | undefined

addEventListener('message', async ({ data }: MessageEvent<SqliteAsk>) => {
  try {
    postMessage({ value: await answerTo(data) })
  } catch (error) {
    postMessage({ error: String(error) })
  }
})

async function answerTo(ask: SqliteAsk): Promise<unknown> {
  database ??= await openSqlite()
  if (ask.kind === 'search') return database.search(ask.parts)
  return ask.kind === 'fill' ? filled(database, ask) : undefined
}

function filled(into: SqliteDatabase, { from, to, atOnce }: { from: number; to: number; atOnce: number }): Filled {
  const corpus = corpusOf(SEED)
  const puts: number[] = []
  for (let at = from; at < to; at += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, to - at) }, (_, place) => at + place)
    const texts = numbers.map((number) => peerTextOf(number, corpus.clippingAt(number)))
    const begun = performance.now()
    into.put(texts)
    puts.push(performance.now() - begun)
  }
  const begun = performance.now()
  if (atOnce > 1) into.optimize()
  return { puts, optimizingMs: performance.now() - begun }
}
