import type { BackupFile, PlaceFailure, Placing } from '../browser/backup-place'
import type { BackupPlaceName, BackupStateStore, KeptRecord } from '../browser/backup-state'
import type { Deflater } from '../formats/backup/deflate'
import { backupName } from '../formats/backup/file-name'
import { type BackupRecord, lastOf, nextBackup, outlived } from '../formats/backup/plan'
import { writeBackup } from '../formats/backup/write'
import { fail, ok, type Result } from '../result'
import type { BackupReads } from '../store/backup-reads'
import { backupContents } from './backup-contents'

/** Where backups are put. */
export interface Place {
  write(file: BackupFile): Promise<Placing>
  /** Is it still there? */
  holds(record: KeptRecord): Promise<boolean>
  remove(record: KeptRecord): Promise<void>
}

/** All that a backup needs of the world. */
export interface BackingUpPorts {
  reads: BackupReads
  state: BackupStateStore
  places: Record<BackupPlaceName, Place>
  deflater(): Deflater
  settingsText(): Promise<string | undefined>
  /** Milliseconds since 1970, UTC. */
  now(): number
}

export interface BackingUpOptions {
  /** Hears how many clippings are written, of all. */
  onProgress?: (done: number, count: number) => void
  signal?: AbortSignal
}

/** 'backupElsewhere': another window is at it. 'noPlace': nobody has said yet where backups go. */
export type BackUpFailure = PlaceFailure | 'backupElsewhere' | 'noPlace'

/** Undefined: the last backup has everything. */
export type BackedUp = Result<KeptRecord | undefined, BackUpFailure>

/** Writes what is to be written next, and removes what was outlived by it; one window at a time. */
export function backUpNext(ports: BackingUpPorts, options: BackingUpOptions = {}): Promise<BackedUp> {
  return navigator.locks.request(WRITER, { ifAvailable: true }, (lock) =>
    lock ? backUpAlone(ports, options) : fail('backupElsewhere'),
  )
}

const WRITER = 'borideh-backup'

async function backUpAlone(ports: BackingUpPorts, options: BackingUpOptions): Promise<BackedUp> {
  const { state } = ports
  const { place } = await state.read()
  if (!place) return fail('noPlace')
  const written = await writtenTo(place, ports, options).catch(() => fail('backupFailed'))
  if (!written.ok) {
    if (written.reason !== 'backupStopped') {
      await state.change({ failed: { at: ports.now(), reason: written.reason } })
    }
    return written
  }
  if (!written.value) return written
  const records = [...(await state.read()).records, written.value]
  await state.change({ records, failed: undefined, beginsAnew: undefined })
  await removeOutlived(ports, records)
  return written
}

async function writtenTo(
  place: BackupPlaceName,
  { reads, state, places, deflater, settingsText, now }: BackingUpPorts,
  { onProgress, signal }: BackingUpOptions,
): Promise<Result<KeptRecord | undefined, PlaceFailure>> {
  const { records, beginsAnew } = await state.read()
  const situation = { ...(await reads.moment()), now: now() }
  // An increment is of no use where something that it needs was moved or deleted.
  const usable = beginsAnew ? [] : await heldOf(records, places)
  const kind = nextBackup(usable, situation)
  if (!kind) return ok(undefined)
  const last = kind === 'increment' ? lastOf(usable, situation) : undefined
  const settings = await settingsText()
  const contents = await backupContents(reads, {
    after: last && { seal: last.seal, to: last.to },
    now: situation.now,
    ...(settings !== undefined && { settings }),
  })
  const { facts } = contents
  const lane = deflater()
  try {
    const clippings = told(contents.clippings, facts.count, onProgress)
    const stream = writeBackup({ ...contents, clippings }, lane)
    const name = backupName(facts, crypto.randomUUID().slice(0, 4))
    const placed = await places[place].write({ ...stream, name, ...(signal && { signal }) })
    const sealed = stream.sealed()
    if (!placed.ok) return placed
    if (!sealed) return fail('backupFailed')
    const { kind: written, databaseId, from, to, previous, createdAt } = facts
    const record: BackupRecord = {
      ...{ name, kind: written, databaseId, from, to, createdAt, seal: sealed.sha256, bytes: sealed.bytes },
      ...{ count: sealed.count, ...(previous !== undefined && { previous }) },
    }
    return ok({ ...record, place, ...placed.value })
  } finally {
    lane.close()
  }
}

async function heldOf(records: readonly KeptRecord[], places: BackingUpPorts['places']): Promise<KeptRecord[]> {
  const areHeld = await Promise.all(records.map((record) => places[record.place].holds(record)))
  return records.filter((_, at) => areHeld[at])
}

async function* told<Clipping>(
  clippings: AsyncIterable<Clipping>,
  count: number,
  onProgress: BackingUpOptions['onProgress'],
): AsyncGenerator<Clipping> {
  let done = 0
  for await (const clipping of clippings) {
    yield clipping
    done += 1
    if (done % STEP === 0) onProgress?.(done, count)
  }
}

/** Clippings between two words on how far it is. */
const STEP = 50

/** Only files that we wrote, and only now that the new one stands. */
async function removeOutlived({ state, places }: BackingUpPorts, records: readonly KeptRecord[]): Promise<void> {
  const names = new Set(outlived(records))
  const gone = records.filter(({ name }) => names.has(name))
  if (gone.length === 0) return
  for (const record of gone) await places[record.place].remove(record)
  await state.change({ records: records.filter(({ name }) => !names.has(name)) })
}
