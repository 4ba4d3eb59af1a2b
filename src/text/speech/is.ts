import type { Speech } from './speech'

/** Icelandic. */
export const speech: Speech = {
  verbs: ['segir', 'sagði'],
  pronouns: ['hann', 'hún'],
}
