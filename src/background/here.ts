import type { BackgroundHandlers } from '../browser/messaging'
import { fail } from '../result'

type Here = 'marksHere' | 'markHere' | 'recolorHere' | 'unmarkHere' | 'unkeepHere' | 'noteHere' | 'sourceHere'

/** Answers to what a script in a page asks about its own page. */
export const handlersHere: Pick<BackgroundHandlers, Here> = {
  marksHere: async () => fail('unexpected'),
  markHere: async () => fail('unexpected'),
  recolorHere: async () => fail('unexpected'),
  unmarkHere: async () => fail('unexpected'),
  unkeepHere: async () => fail('unexpected'),
  noteHere: async () => fail('unexpected'),
  sourceHere: async () => fail('unexpected'),
}
