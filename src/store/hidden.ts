import type { Imported, ReadTransaction, WriteTransaction } from './schema'

/** Imports whose rows nobody sees yet. */
export type Hidden = ReadonlySet<string>

export async function hiddenIn(tx: ReadTransaction | WriteTransaction): Promise<Hidden> {
  const imports = await tx.objectStore('imports').getAll()
  return new Set(imports.filter(({ isFlipped }) => !isFlipped).map(({ importId }) => importId))
}

export function isSeen({ importId }: Imported, hidden: Hidden): boolean {
  return importId === undefined || !hidden.has(importId)
}
