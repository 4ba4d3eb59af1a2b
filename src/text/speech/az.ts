import type { Speech } from './speech'

/** Azerbaijani in Latin letters. */
export const speech: Speech = {
  verbs: ['vurğulayıb', 'qeyd edib', 'açıqlayıb', 'bildirib', 'söyləyib', 'bildirdi', 'deyib', 'yazıb', 'dedi'],
  again: ['əlavə edib', 'əlavə etdi'],
  pronouns: ['o'],
  offices: [
    'rəhbər',
    'müdir',
    'nümayəndə',
    'nazir',
    'prezident',
    'sədr',
    'direktor',
    'rəis',
    'səfir',
    'katib',
    'deputat',
  ],
}
