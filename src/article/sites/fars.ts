import type { Family } from './family'
import { hasMark } from './marks'

/** Fars's own system in the generation that names its body `nt-body`; later ones say with microdata what they are. */
export const family: Family = {
  name: 'fars',
  checked: '2026-11-21',
  recognises: (page) => hasMark(page, '.nt-body'),
  zone: 'Asia/Tehran',
  selectors: {
    container: '.news-box',
    headline: '.title',
    lead: '.lead',
    body: '.nt-body',
    published: '.publish-time',
    section: '.category-name a',
    shortUrl: '.short-url',
    tags: '.tags .radius',
  },
}
