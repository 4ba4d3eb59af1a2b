import { readdirSync, readFileSync } from 'node:fs'

/** What the browser takes of the computer while something is done. */
export interface Memory {
  /** Bytes of all its processes together that are in no file, at the worst moment, beyond those of the beginning. */
  growth: number
  /** The same of the one process that grew most. */
  largest: number
  /** Seconds of computing of all its processes, which others on the computer do not lengthen. */
  computing: number
}

/** Looks again and again until it is ended; undefined where the computer does not tell. */
export function memoryOf(): { end(): Promise<Memory | undefined> } {
  const begin = heldByProcess()
  const before = sumOf(begin)
  const computed = computedBy(begin)
  /** A process may have ended since it was last looked at. */
  const seen = new Map(computed)
  let [growth, largest] = [0, 0]
  const look = () => {
    const now = heldByProcess()
    growth = Math.max(growth, sumOf(now) - before)
    for (const [id, bytes] of now) largest = Math.max(largest, bytes - (begin.get(id) ?? 0))
    for (const [id, seconds] of computedBy(now)) seen.set(id, seconds)
  }
  const timer = setInterval(look, STEP)
  return {
    async end() {
      clearInterval(timer)
      look()
      return begin.size > 0 ? { growth, largest, computing: sumOf(seen) - sumOf(computed) } : undefined
    },
  }
}

/** Milliseconds. */
const STEP = 100

/** Bytes, by process: of all that this one has started. */
function heldByProcess(): Map<string, number> {
  const statuses = new Map<string, string>()
  for (const id of idsIn('/proc')) {
    const status = textIn(`/proc/${id}/status`)
    if (status) statuses.set(id, status)
  }
  const own = new Set([String(process.pid)])
  for (let size = 0; size !== own.size; ) {
    size = own.size
    for (const [id, status] of statuses) if (own.has(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? '')) own.add(id)
  }
  own.delete(String(process.pid))
  return new Map(
    [...own].map((id) => [id, 1_024 * Number(/^RssAnon:\s*(\d+)/m.exec(statuses.get(id) ?? '')?.[1] ?? 0)]),
  )
}

/** Seconds so far, by process; the clock of Linux ticks a hundred times in one. */
function computedBy(processes: ReadonlyMap<string, number>): Map<string, number> {
  return new Map(
    [...processes.keys()].map((id) => {
      const [user, system] = textIn(`/proc/${id}/stat`).split(') ').at(-1)?.split(' ').slice(11, 13) ?? []
      return [id, (Number(user ?? 0) + Number(system ?? 0)) / 100]
    }),
  )
}

function sumOf(held: ReadonlyMap<string, number>): number {
  return [...held.values()].reduce((sum, each) => sum + each, 0)
}

function idsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}

/** A process may be gone by now. */
function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
