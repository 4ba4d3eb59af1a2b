import type { Speech } from './speech'

/** Italian. */
export const speech: Speech = {
  verbs: [
    'ha sottolineato',
    'ha dichiarato',
    'ha commentato',
    'ha affermato',
    'ha precisato',
    'ha spiegato',
    'ha scritto',
    'ha detto',
    'racconta',
    'spiega',
  ],
  again: ['ha aggiunto'],
  pronouns: ['lui', 'lei'],
  offices: ['ministr', 'president', 'portavoce', 'dirett', 'governator', 'sindac'],
}
