import type { Speech } from './speech'

/** German. */
export const speech: Speech = {
  verbs: [
    'kritisierte',
    'teilte mit',
    'berichtete',
    'erläuterte',
    'erklärte',
    'betonte',
    'schrieb',
    'meinte',
    'warnte',
    'sagte',
  ],
  again: ['fügte sie hinzu', 'fügte er hinzu'],
  pronouns: ['er', 'sie'],
  offices: [
    'minister',
    'prasident',
    'kanzler',
    'sprecher',
    'direktor',
    'meister',
    'leiter',
    'professor',
    'vorsitzende',
    'abgeordnete',
    'trainer',
    'grunder',
    'expert',
    'politiker',
    'chef',
  ],
}
