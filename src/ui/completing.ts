import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Completion, Known } from '../search/query/complete'
import { uiLanguage } from './text'

/** What may be meant by what is being typed into the search box. */
export interface Completing {
  options: ReadonlySignal<readonly Completion[]>
  /** The one that Enter takes; -1 while none is chosen. */
  at: Signal<number>
  /** Looks what may be meant at the caret, in UTF-16 units of what is typed; the last one to look is right. */
  look(typed: string, caret: number): Promise<void>
  /** Offers nothing until more is typed. */
  close(): void
}

export function completingBy(known: Known): Completing {
  const options = signal<readonly Completion[]>([])
  const at = signal(-1)
  let looks = 0

  function offer(some: readonly Completion[]): void {
    at.value = -1
    if (some.length + options.value.length > 0) options.value = some
  }

  return {
    options,
    at,
    async look(typed, caret) {
      looks += 1
      const look = looks
      const { completionsFor } = await import('./engine')
      const some = await completionsFor(typed, caret, known, uiLanguage.value)
      if (look === looks) offer(some)
    },
    close() {
      looks += 1
      offer([])
    },
  }
}
