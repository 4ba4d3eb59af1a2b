import type { Imported, ReadTransaction, WriteTransaction } from './schema'

/** Imports whose rows nobody sees yet. */
export type Hidden = ReadonlySet<string>

export async function hiddenIn(tx: ReadTransaction | WriteTransaction): Promise<Hidden> {
  const imports = await tx.objectStore('imports').getAll()
  return new Set(imports.filter(({ isFlipped }) => !isFlipped).map(({ importId }) => importId))
}

/** Ids of their clippings: mostly few, and read without the others. */
export async function hiddenIdsIn(tx: ReadTransaction): Promise<string[]> {
  const heads = tx.objectStore('heads').index('importId')
  const ids = await Promise.all([...(await hiddenIn(tx))].map((importId) => heads.getAllKeys(importId)))
  return ids.flat()
}

export function isSeen({ importId }: Imported, hidden: Hidden): boolean {
  return importId === undefined || !hidden.has(importId)
}
