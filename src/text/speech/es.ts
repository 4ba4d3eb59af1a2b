import type { Speech } from './speech'

/** Spanish. */
export const speech: Speech = {
  verbs: [
    'manifestó',
    'explicó',
    'aseguró',
    'declaró',
    'sostuvo',
    'explica',
    'asegura',
    'afirmó',
    'señaló',
    'indicó',
    'dijo',
    'dice',
  ],
  again: ['añadió', 'agregó'],
  pronouns: ['ella'],
  offices: ['ministr', 'president', 'portavoz', 'direct', 'alcalde', 'gobernador'],
}
