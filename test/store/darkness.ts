import { vi } from 'vitest'

/** The computer goes dark. */
export interface Darkness {
  hasCome(): boolean
}

/**
 * Lets the computer go dark at the n-th change of the database, counted from 1: that transaction never happens, nor does
 * any after it, until the mocks are restored.
 */
export function darknessAt(change: number): Darkness {
  let left = change
  let hasCome = false
  const { put, delete: remove } = IDBObjectStore.prototype
  const { transaction } = IDBDatabase.prototype
  const meet = (store: IDBObjectStore) => {
    if (--left > 0) return
    hasCome = true
    store.transaction.abort()
  }
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    meet(this)
    return put.apply(this, row)
  })
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
    meet(this)
    return remove.call(this, key)
  })
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...asked) {
    if (hasCome) throw new DOMException('Dark.', 'UnknownError')
    return transaction.apply(this, asked)
  })
  return { hasCome: () => hasCome }
}
