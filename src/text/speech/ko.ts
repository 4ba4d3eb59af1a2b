import type { Speech } from './speech'

/** Korean. */
export const speech: Speech = {
  verbs: ['강조했다', '설명했다', '덧붙였다', '지적했다', '주장했다', '말했다', '밝혔다', '전했다'],
}
