import { finder, type NameTable } from './names'
import type { FlagName } from './query'

/** What can stand before a colon. */
export type OperatorName =
  | 'site'
  | 'agency'
  | 'author'
  | 'tag'
  | 'lang'
  | 'section'
  | 'has'
  | 'is'
  | 'after'
  | 'before'
  | 'on'
  | 'clipped'
  | 'exact'

/** In the order in which they are offered. */
export const OPERATORS: NameTable<OperatorName> = [
  ['tag', 'tag|برچسب|وسم|etiket,teq|etiket'],
  ['site', 'site|سایت,وبگاه,تارنما|موقع|sayt|site'],
  ['agency', 'agency,source|خبرگزاری,منبع,رسانه|وكالة,مصدر|agentlik,mənbə|ajans,kaynak'],
  ['author', 'author|نویسنده,خبرنگار|كاتب|müəllif|yazar'],
  ['section', 'section|بخش,سرویس|قسم|bölmə|bölüm'],
  ['after', 'after,since|پس‌از,بعداز|بعد,منذ|sonra|sonra'],
  ['before', 'before,until|پیش‌از,قبل‌از|قبل|əvvəl|önce'],
  ['on', 'on,date|تاریخ|تاريخ|tarix|tarih'],
  ['clipped', 'clipped,kept,saved|بریده,نگه‌داشته|محفوظ|saxlanıb|saklandı'],
  ['is', 'is|هست,وضعیت|حالة|vəziyyət|durum'],
  ['has', 'has|دارد|فيه|var|var'],
  ['lang', 'lang,language|زبان|لغة|dil|dil'],
  ['exact', 'exact|دقیق,عین|حرفيا|eynən|aynen'],
]

export const operatorFor = finder(() => OPERATORS)

/** By the operator that they are usually said with; both operators understand all of them. */
export const FLAGS: Record<'has' | 'is', NameTable<FlagName>> = {
  has: [
    ['note', 'note,notes|یادداشت|ملاحظة|qeyd|not'],
    ['highlight', 'highlight,highlights|برجسته,هایلایت|تمييز|vurğu|vurgu'],
    ['revision', 'revision,revisions|متن‌پیشین,نسخه|نسخة|nüsxə|sürüm'],
  ],
  is: [
    ['unread', 'unread|نخوانده,خوانده‌نشده|غير‌مقروء|oxunmamış|okunmamış'],
    ['read', 'read|خوانده,خوانده‌شده|مقروء|oxunmuş|okunmuş'],
    ['starred', 'starred,star|ستاره‌دار,ستاره|مميز|ulduzlu|yıldızlı'],
    ['archived', 'archived,archive|بایگانی,بایگانی‌شده|مؤرشف|arxivdə,arxiv|arşivde,arşiv'],
  ],
}

export const flagFor = finder(() => [...FLAGS.has, ...FLAGS.is])
