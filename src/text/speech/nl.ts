import type { Speech } from './speech'

/** Dutch. */
export const speech: Speech = {
  verbs: ['verklaarde', 'benadrukte', 'vertelde', 'schreef', 'stelde', 'meldde', 'zegt', 'zei'],
  pronouns: ['hij', 'zij', 'ze'],
  offices: [
    'minister',
    'premier',
    'president',
    'woordvoerder',
    'directeur',
    'burgemeester',
    'ambassadeur',
    'hoogleraar',
    'voorzitter',
  ],
}
