/** What can be read now and followed from now on. */
export interface Watchable<Value> {
  get(): Value
  /** Calls the listener after each change until the returned function is called. */
  watch(listener: (value: Value) => void): () => void
}

/** A watchable whose owner says when it changes. */
export interface Settable<Value> extends Watchable<Value> {
  set(value: Value): void
}

export function watchable<Value>(first: Value): Settable<Value> {
  let value = first
  const listeners = new Set<(value: Value) => void>()
  return {
    get: () => value,
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (next) => {
      value = next
      for (const listener of listeners) listener(value)
    },
  }
}
