import type { Family } from './family'
import { hasMark } from './marks'

/** News themes for WordPress, about a third of the small sites of Iran, with the kicker and lead that they add to it. */
export const family: Family = {
  name: 'wordpress',
  checked: '2026-11-21',
  recognises: (page) => hasMark(page, 'body.single-post .entry-content, body.single-post .entry'),
  selectors: {
    container: 'article, .single-content',
    kicker: '.rotitr, .roti, .rootitr, .rutitr',
    lead: '.lead, .lid',
    body: '.entry-content, .entry',
    section: 'a[rel~="category"]',
    tags: 'a[rel~="tag"]:not([rel~="category"])',
  },
}
