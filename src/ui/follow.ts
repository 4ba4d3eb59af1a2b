import { type ReadonlySignal, signal } from '@preact/signals'
import type { Watchable } from '../watchable'

/** A watchable as a signal, so that components follow it; for as long as the page lives. */
export function followed<Value>(watched: Watchable<Value>): ReadonlySignal<Value> {
  const value = signal(watched.get())
  watched.watch((next) => {
    value.value = next
  })
  return value
}
