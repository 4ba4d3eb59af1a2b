import { askHere } from '../../src/browser/answer-marker'
import type { MarksHere } from '../../src/browser/messages'
import { addressOf } from '../../src/clipping/address'

/** What the extension knows of the page that is shown. */
export interface Known {
  /** Undefined until it has been told for the first time. */
  get(): MarksHere | undefined
  /** Asks again; `told` hears the answer before this resolves. */
  refresh(): Promise<void>
  /** Does something to the marks of the page: an answer that was given meanwhile may be older, and is asked for again. */
  changing<Answer>(change: () => Promise<Answer>): Promise<Answer>
}

export function knownOf(told: (known: MarksHere) => void): Known {
  let known: MarksHere | undefined
  let changes = 0
  let busy = 0
  let running: Promise<void> | undefined

  return {
    get: () => known,
    refresh: () => {
      running ??= ask().finally(() => {
        running = undefined
      })
      return running
    },
    changing: async (change) => {
      busy += 1
      try {
        return await change()
      } finally {
        busy -= 1
        changes += 1
      }
    },
  }

  async function ask(): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const before = changes
      const answer = await askHere('marksHere', {})
      const isFresh = changes === before && busy === 0
      if (answer.ok && isFresh && answer.value.address === addressOf(location.href)) {
        known = answer.value
        told(known)
        return
      }
      await new Promise((resolve) => setTimeout(resolve, WAIT * 2 ** tries))
    }
  }
}

/** The browser may be a moment behind a page that writes another address into its bar, and the background asleep. */
const TRIES = 4
const WAIT = 150
