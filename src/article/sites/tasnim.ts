import type { Family } from './family'
import { hasMark } from './marks'

/** Tasnim's own system. A block quotation with a link in it is a box "read also". */
export const family: Family = {
  name: 'tasnim',
  checked: '2026-11-21',
  recognises: (page) => hasMark(page, 'article.single-news .story'),
  zone: 'Asia/Tehran',
  selectors: {
    container: 'article.single-news',
    kicker: '.kicker, h2.subtitle',
    headline: 'h1.title',
    lead: 'h3.lead',
    body: '.story',
    published: 'time, .time',
    section: 'li.service',
    tags: '.tags li',
    drop: '.story blockquote:has(a)',
  },
}
