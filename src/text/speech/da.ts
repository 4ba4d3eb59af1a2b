import type { Speech } from './speech'

/** Danish. */
export const speech: Speech = {
  verbs: ['fortæller', 'udtaler', 'siger', 'sagde'],
  pronouns: ['han', 'hun'],
}
