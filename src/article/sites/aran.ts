import type { Family } from './family'
import { hasMark } from './marks'

/** The ASP.NET portal of Aran News and maragheh.ac.ir. Its template has a created date that the story's text lacks. */
export const family: Family = {
  name: 'aran',
  checked: '2026-11-21',
  recognises: (page) => hasMark(page, '[id$="_lblhead"], .opinion-div-fulltext-news'),
  zone: 'Asia/Tehran',
  selectors: {
    container: '.PrintContentPage',
    headline: '[id$="_lblhead"]',
    lead: '[id$="_divIntroText"]',
    body: '.opinion-div-fulltext-news',
    published: '[id$="_lblCreatedDate"]',
    tags: '.tag-Keywords li a',
  },
}
