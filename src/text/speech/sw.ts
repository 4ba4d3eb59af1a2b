import type { Speech } from './speech'

/** Swahili. */
export const speech: Speech = {
  verbs: ['aliongeza', 'alisema', 'amesema'],
  pronouns: ['yeye'],
}
