import type { Speech } from './speech'

/** Norwegian, Bokmål and Nynorsk. */
export const speech: Speech = {
  verbs: ['forteller', 'skriver', 'sier', 'sa'],
  pronouns: ['han', 'hun'],
}
