import type { Family } from './family'
import { commentSaying } from './marks'

/** Nour's own system, which says in comments what follows. */
export const family: Family = {
  name: 'nour',
  checked: '2026-11-21',
  recognises: (page) => commentSaying(page, 'END OF NEWS CONTENT') !== undefined,
  zone: 'Asia/Tehran',
  selectors: {},
  comments: { lead: 'NEWS LEAD', body: 'NEWS CONTENT' },
}
