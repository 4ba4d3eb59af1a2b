import type { Speech } from './speech'

/** Portuguese. */
export const speech: Speech = {
  verbs: ['ressaltou', 'declarou', 'explicou', 'destacou', 'escreveu', 'garantiu', 'anunciou', 'afirmou', 'disse'],
  again: ['acrescentou'],
  pronouns: ['ele', 'ela'],
  offices: ['ministr', 'president', 'porta-voz', 'diretor', 'governador', 'prefeit'],
}
