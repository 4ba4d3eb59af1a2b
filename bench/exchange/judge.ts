import { spawnSync } from 'node:child_process'
import type { Clipping } from '../../src/clipping/clipping'

/** A program that nobody here wrote, reading what we have written. */
export interface Judge {
  /** As the table names it. */
  name: string
  /** Debian's packages that have it, and a command that is there once they are. */
  packages: readonly string[]
  command: string
  /** Ids of formats that it can read. */
  formats: readonly string[]
  /** What it judges by, where that is no part of a package: without the file, nothing is judged. */
  schema?: Schema
  judge(file: JudgedFile): Verdict | Promise<Verdict>
}

export interface Schema {
  /** As it is called in the folder of `--schemas`. */
  file: string
  /** Who publishes it, and where there. */
  from: string
}

export interface JudgedFile {
  format: string
  path: string
  /** What was written into it. */
  clippings: readonly Clipping[]
  /** An empty folder of its own. */
  folder: string
  /** Path of the schema, for a judge that has one. */
  schema?: string
}

export interface Verdict {
  /** Entries that the program has found; missing where it only checks. */
  entries?: number
  /** Of each field that the format has a place for: how many came through, of how many. */
  fields: Record<string, Kept>
  /** What the program complains about, and the first things that did not come through. */
  complaints: string[]
}

export interface Kept {
  kept: number
  of: number
}

/** What a program says; its complaints are in `errors`. */
export function said(
  command: string,
  args: readonly string[],
  input?: string,
): { output: string; errors: string; isSound: boolean } {
  const { stdout, stderr, status } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    ...(input !== undefined && { input }),
  })
  return { output: stdout ?? '', errors: stderr ?? '', isSound: status === 0 }
}

/** Python as Debian has it, whatever else is installed. */
export const PYTHON = '/usr/bin/python3'

/** What a program in Python prints as JSON, or why it has not come so far. */
export function printed<Value>(program: string, ...args: string[]): { value: Value } | { complaint: string } {
  const { output, errors, isSound } = said(PYTHON, ['-c', program, ...args])
  return isSound ? { value: JSON.parse(output) } : { complaint: errors.slice(-500) }
}
