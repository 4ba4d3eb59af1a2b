import { list, moment, natural, oneOf, optional, record, type Schema, text } from '../../clipping/schema'

/** What a backup says of itself, in `backup.json` at its beginning. */
export interface BackupFacts {
  format: typeof FORMAT
  /** Grows when an older Borideh could no longer read the file rightly. */
  version: number
  /** 'increment': only what was put and erased after `from`. */
  kind: 'full' | 'increment'
  /** Of the library that it was made of. */
  databaseId: string
  /** Places in the log of what was done: it holds what was done after `from`, up to `to`. */
  from: number
  to: number
  /** The highest `order` that was given up to then. */
  lastOrder: number
  /** The SHA-256 with which the backup before this one is sealed; only in an increment. */
  previous?: string
  /** How many clippings it was to hold when it was begun. */
  count: number
  /** Milliseconds since 1970, UTC. */
  createdAt: number
  /** As they lay in the browser's storage, in JSON. */
  settings?: string
}

export const FORMAT = 'borideh-backup'
export const VERSION = 1

const sha256 = text(64)

export const factsSchema: Schema<BackupFacts> = record<BackupFacts>({
  format: oneOf(FORMAT),
  version: natural,
  kind: oneOf('full', 'increment'),
  databaseId: text(100),
  from: natural,
  to: natural,
  lastOrder: natural,
  previous: optional(sha256),
  count: natural,
  createdAt: moment,
  settings: optional(text(5_000_000)),
})

/** Enough to know that a file is ours, whatever later versions write beside it. */
export const versionSchema: Schema<Pick<BackupFacts, 'format' | 'version'>> = record({
  format: oneOf(FORMAT),
  version: natural,
})

/** With what a backup ends, in `seal.json`. */
export interface BackupSeal {
  /** How many clippings there are. */
  count: number
  /** Of all bytes before the entry of the seal, in hexadecimal. */
  sha256: string
}

export const sealSchema: Schema<BackupSeal> = record<BackupSeal>({ count: natural, sha256 })

/** The entries, in their order; `erased` only in an increment. */
export const NAMES = {
  facts: 'backup.json',
  erased: 'erased.json',
  clippings: 'clippings.jsonl',
  seal: 'seal.json',
} as const

/** Ids of clippings that were erased for good; one of them may be kept anew later. */
export const erasedSchema: Schema<string[]> = list(text(100), 10_000_000)

/** Bytes. Larger ones are neither written nor read. */
export const LARGEST = 2_000_000_000

/** Bytes that facts, erased ids and seal may have. */
export const LARGEST_PART = 60_000_000
