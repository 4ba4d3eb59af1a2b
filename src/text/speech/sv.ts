import type { Speech } from './speech'

/** Swedish. */
export const speech: Speech = {
  verbs: ['berättar', 'säger', 'sade', 'sa'],
  pronouns: ['han', 'hon'],
}
