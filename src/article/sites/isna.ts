import type { Family } from './family'
import { hasMark } from './marks'

/** ISNA's own system: a row of facts beside icons, and before 2017 «سرویس:» in `cervees`. */
export const family: Family = {
  name: 'isna',
  checked: '2026-11-21',
  recognises: (page) => hasMark(page, '.meta-news .text-meta, .cervees, .newsPubDate'),
  zone: 'Asia/Tehran',
  selectors: {
    container: 'article',
    kicker: '.item-header .kicker, header.item-header h2',
    headline: 'h1.first-title, .titr h1',
    lead: 'p.summary',
    body: '[itemprop="articleBody"], div.body',
    published: '.meta-news li:nth-child(1) .text-meta, .newsPubDate',
    section: '.meta-news li:nth-child(2) .text-meta, .cervees a',
    shortUrl: '.short-link-container input',
    tags: 'footer.tags li a, .tag a',
  },
}
