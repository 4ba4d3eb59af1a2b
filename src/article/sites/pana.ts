import type { Family } from './family'
import { hasMark } from './marks'

/** Pana's own system (ASP.NET), which farsi.khamenei.ir runs too: its fields are called by ids. */
export const family: Family = {
  name: 'pana',
  checked: '2026-11-21',
  recognises: (page) => hasMark(page, '#Content_title, #Content_rutitr, #Content_publishdate'),
  zone: 'Asia/Tehran',
  selectors: {
    kicker: '#Content_rutitr',
    headline: '#Content_title',
    lead: '#Content_UnderTitle, #Content_lid',
    body: '.NewsText',
    published: '#Content_publishdate',
    section: '#breadCrumbsContainer [itemprop="title"]',
    tags: '#keyWordContainer strong',
  },
}
