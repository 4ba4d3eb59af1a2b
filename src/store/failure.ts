import type { OpenFailure, StoreFailure } from '../clipping/kept'

/** Why the database did not open. */
export function openFailureOf(error: unknown): OpenFailure {
  return nameOf(error) === 'VersionError' ? 'storageNewer' : 'storageUnavailable'
}

/**
 * Why a write failed. A full disk is a QuotaExceededError in Firefox and a DataError "Failed to write blobs (IOError)" in
 * Chromium; both were measured.
 */
export function writeFailureOf(error: unknown): StoreFailure {
  if (nameOf(error) === 'QuotaExceededError' || isDiskFull(error)) return 'storageFull'
  return isDeadConnection(error) ? 'storageUnavailable' : 'storageFailed'
}

/**
 * The connection is closing, or it is one on which Firefox allows no more writes because an earlier one met the quota.
 * A new connection may do. (Firefox says the same in permanent private browsing: it proves nothing about the mode.)
 */
export function isDeadConnection(error: unknown): boolean {
  return nameOf(error) === 'InvalidStateError'
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && /\bIOError\b|no space left|disk is full/i.test(error.message)
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}
