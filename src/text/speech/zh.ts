import type { Speech } from './speech'

/** Chinese. */
export const speech: Speech = {
  verbs: ['表示', '指出', '强调', '认为', '介绍', '透露', '说', '称', '說', '稱'],
}
