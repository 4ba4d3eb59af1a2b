import type { Family } from './family'
import { hasMark } from './marks'

/**
 * Aasaam (آسام), about seventy sites: ilna, mojnews, rokna, khabarfoori, donya-e-eqtesad. The body is what its editor is
 * called by.
 */
export const family: Family = {
  name: 'aasaam',
  checked: '2026-11-21',
  recognises: (page) => hasMark(page, '#echo_detail, #echo_details, .echo_detail, #main_ck_editor'),
  zone: 'Asia/Tehran',
  selectors: {
    container: 'article, .news_content, main',
    kicker: '.uptitle, .up-title, h2.up_title, h2.news-uptitle',
    headline: 'h1.title',
    lead: '.lead, p.news-lead, p.news_lead',
    body: '#echo_detail, #echo_details, .echo_detail, #main_ck_editor',
    published: 'time[datetime], .news_time, .news-time',
    section: '.breadcrumb li a',
    tags: '.article_tag a, .article_tags a, .news_tags a',
    drop: '.share_news, .short_link_cnt, .tinyurl_form, .sec_info, .article_tag',
  },
}
