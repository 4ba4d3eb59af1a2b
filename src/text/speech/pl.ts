import type { Speech } from './speech'

/** Polish. */
export const speech: Speech = {
  verbs: ['powiedziała?', 'podkreśliła?', 'stwierdziła?', 'oświadczył', 'napisał'],
  again: ['dodała?'],
  pronouns: ['on', 'ona'],
  offices: ['minist', 'prezydent', 'premier', 'rzeczni', 'dyrektor', 'burmistrz'],
}
