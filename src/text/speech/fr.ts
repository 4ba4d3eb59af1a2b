import type { Speech } from './speech'

/** French. */
export const speech: Speech = {
  verbs: [
    'a expliqué',
    'a souligné',
    'a déclaré',
    'a affirmé',
    'a indiqué',
    'a précisé',
    'a ajouté',
    'explique',
    'a estimé',
    'affirme',
    'assure',
    'a dit',
  ],
  again: ['a-t-(?:il|elle) (?:ajouté|dit|déclaré|expliqué)', '(?:ajoute-t|poursuit|dit)-(?:il|elle)'],
  pronouns: ['il', 'elle'],
  offices: ['ministre', 'président', 'porte-parole', 'direct', 'maire', 'préfet', 'professeur', 'chef'],
}
