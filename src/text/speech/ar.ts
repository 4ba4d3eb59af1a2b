import type { Speech } from './speech'

/** Arabic, with the month names of the Levant, Egypt and the Maghreb. No zone: it is spoken in many. */
export const speech: Speech = {
  verbs: ['أعلنت?', 'أوضحت?', 'أشارت?', 'قالت?', 'أكدت?', 'صرحت?', 'كتب', 'شدد', 'لفت', 'ذكرت?'],
  again: ['و?أضافت?', 'و?تابعت?'],
  verbFirst: true,
  pronouns: ['هو', 'هي'],
  connectives: ['في', 'من', 'خلال', 'أن', 'إن', 'عن', 'على', 'إلى', 'هذا', 'هذه'],
  offices: [
    'وزير',
    'رئيس',
    'المتحدث',
    'مدير',
    'نائب',
    'أمين',
    'سفير',
    'محافظ',
    'الناطق',
    'الأمين',
    'معلم',
    'أستاذ',
    'باحث',
    'خبير',
  ],
}
