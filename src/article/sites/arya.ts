import type { Family } from './family'
import { hasMark } from './marks'

/** The ASP.NET system of aryanews: the code and the short link are the values of fields that a reader may copy. */
export const family: Family = {
  name: 'arya',
  checked: '2026-11-21',
  recognises: (page) => hasMark(page, 'input[id$="litNewsFile"], input[id$="litUrlShort"]'),
  zone: 'Asia/Tehran',
  selectors: {
    kicker: '.info .category',
    headline: 'h1.title-news',
    body: '.main-news',
    published: '.date-created',
    code: 'input[id$="litNewsFile"]',
    shortUrl: 'input[id$="litUrlShort"]',
  },
}
