import type { Speech } from './speech'

/** Hindi. */
export const speech: Speech = {
  verbs: ['बताया', 'कहा'],
  pronouns: ['उन्होंने'],
}
