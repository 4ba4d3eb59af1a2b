import type { Family } from './family'
import { hasMark } from './marks'

/**
 * IranSamaneh (ایران سامانه), about a hundred sites: yjc, tabnak, asriran, iqna. Prints its toolbar twice, for desktop and
 * mobile, and a carousel of other stories between the body and the related ones.
 */
export const family: Family = {
  name: 'iransamaneh',
  checked: '2026-11-21',
  recognises: (page) =>
    hasMark(page, '.news_pdate_c, .news_id_c, script[src*="iransamaneh" i], link[href*="/client/themes/fa/main/"]'),
  zone: 'Asia/Tehran',
  selectors: {
    kicker: '.rutitr, .rutitr_body, .news-rutitr',
    headline: 'h1.title, .title h1 a, h1.Htags, .title-news',
    lead: '.subtitle, .content-lead-news',
    body: '.body, .baznashr-body',
    published: '.news_pdate_c',
    code: '.news_id_c',
    section: '.news_path a',
    tags: '.tags_title a, .tag_items a.tags_item, ul.tags li a',
    drop: '.news_toolbar, .toolbar_mobile, .news_tools, .akh_p_news, .linear_news3, .comments_item',
  },
}
