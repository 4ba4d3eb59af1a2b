import type { Family } from './family'
import { hasMark } from './marks'

/**
 * StudioKhabar (استودیو خبر): jahannews, taghribnews, migna, avapress. Names everything by numbered ids; «کد مطلب» stands
 * inside the body's block.
 */
export const family: Family = {
  name: 'studiokhabar',
  checked: '2026-11-21',
  recognises: (page) => hasMark(page, '#docDiv3TitrMain, #doctextarea, #docDiv3Date'),
  zone: 'Asia/Tehran',
  selectors: {
    kicker: '#docDiv3TitrRou',
    headline: '#docDiv3TitrMain',
    lead: '#docDivLead1, #docDivLead, #docDivLead3, #docDiv4LeadTitle',
    body: '#doctextarea article, #doctextarea, #docContentdiv article, #doc_div33',
    published: '#docDiv3Date, .doc_date',
    code: '#docDiv5InfoCode',
    section: '.doc-section-info a, #docDiv1Menu1 a',
  },
}
