import type { Family } from './family'
import { hasMark } from './marks'

/**
 * Nastooh (نستوه), about fifty agencies: khabaronline, mehrnews, irna, hamshahrionline. Its kicker is often present and
 * empty; `<meta name=date>` is the moment of rendering.
 */
export const family: Family = {
  name: 'nastooh',
  checked: '2026-11-21',
  recognises: (page) =>
    hasMark(page, 'meta[name="generator"][content*="nastooh" i], meta[property^="nastooh:"], body.pt-news #item'),
  zone: 'Asia/Tehran',
  selectors: {
    container: 'article#item, article',
    kicker: '.item-title .kicker, .rutitr, .uptitle',
    headline: 'h1.title',
    lead: '.summary.introtext, .item-summary p',
    body: '.item-body .item-text',
    published: '.item-date',
    code: '.item-code span',
    shortUrl: '.short-link-container input',
    section: '.page-header .breadcrumb li a',
    tags: 'section.tags ul li a',
    drop: '.print-header, .rating-stars, .item-sharing, .item-code, .related-items, .ads',
  },
}
