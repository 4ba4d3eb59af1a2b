import type { ArticleDate } from '../../src/article/article'

/** What news in one language is made up from. */
export interface Words {
  lang: 'fa' | 'ar' | 'az' | 'tr' | 'en'
  dir: 'rtl' | 'ltr'
  calendar: ArticleDate['calendar']
  agencies: readonly { name: string; alias: string; host: string }[]
  given: readonly string[]
  family: readonly string[]
  subjects: readonly string[]
  deeds: readonly string[]
  places: readonly string[]
  sections: readonly string[]
  tags: readonly string[]
}

export const LANGUAGES: readonly Words[] = [
  {
    lang: 'fa',
    dir: 'rtl',
    calendar: 'persian',
    agencies: [
      { name: 'خبرگزاری نسیم', alias: 'نسیم‌نیوز', host: 'nasim.example' },
      { name: 'خبرگزاری رود', alias: 'رودنا', host: 'www.rood.example' },
    ],
    given: ['سارا', 'کاوه', 'نرگس', 'بهمن', 'مه‌سا'],
    family: ['بهاری', 'دریایی', 'نیک‌خواه', 'سبزواری', 'زارع‌پور'],
    subjects: ['کتاب‌خانه‌های شهر', 'قطار شبانه', 'باغ‌های کنارِ رود', 'آموزگاران روستا', 'پل قدیمی'],
    deeds: ['دوباره باز می‌شوند', 'ساعت کارش را تغییر می‌دهد', 'مرمّت خواهد شد', 'مهمانانِ تازه‌ای دارند'],
    places: ['بندر آرام', 'شیرکوه', 'دشتِ سبز'],
    sections: ['جامعه', 'فرهنگ و هنر', 'اقتصاد'],
    tags: ['هوا', 'کتاب‌خوانی', 'راه‌آهن', 'آب'],
  },
  {
    lang: 'ar',
    dir: 'rtl',
    calendar: 'islamic-umalqura',
    agencies: [{ name: 'وكالة الميناء', alias: 'ميناء نيوز', host: 'mina.example' }],
    given: ['ليلى', 'سامي', 'هدى'],
    family: ['المرسى', 'الحدّاد', 'النخيل'],
    subjects: ['مكتبة الحيّ', 'سوق السمك', 'قطار الصباح'],
    deeds: ['تفتح أبوابها مساءً', 'يغيّر مواعيده', 'تستقبل زوّاراً جدداً'],
    places: ['مدينة المرفأ', 'وادي الزيتون'],
    sections: ['محليات', 'ثقافة'],
    tags: ['الطقس', 'نقل', 'كتب'],
  },
  {
    lang: 'az',
    dir: 'ltr',
    calendar: 'gregory',
    agencies: [{ name: 'Sahil Xəbər Agentliyi', alias: 'SXA', host: 'sahil.example' }],
    given: ['Günel', 'İlqar', 'Şəfəq'],
    family: ['Əliyeva-Dəniz', 'Çinarlı', 'Işıqzadə'],
    subjects: ['Şəhər kitabxanası', 'Gecə qatarı', 'Köhnə körpü'],
    deeds: ['yenidən açılır', 'iş saatını dəyişir', 'təmir ediləcək'],
    places: ['Sahilkənd', 'Gülüstan'],
    sections: ['Cəmiyyət', 'Mədəniyyət'],
    tags: ['hava', 'nəqliyyat', 'kitab'],
  },
  {
    lang: 'tr',
    dir: 'ltr',
    calendar: 'gregory',
    agencies: [{ name: 'Kıyı Haber Ajansı', alias: 'KHA', host: 'kiyi.example' }],
    given: ['Işık', 'Ömer', 'Çiğdem'],
    family: ['İpek', 'Yağmur', 'von Şahin'],
    subjects: ['Mahalle kütüphanesi', 'Gece treni', 'Eski köprü'],
    deeds: ['yeniden açılıyor', 'saatlerini değiştiriyor', 'onarılacak'],
    places: ['Kıyıköy', 'Yeşilova'],
    sections: ['Gündem', 'Kültür'],
    tags: ['hava durumu', 'ulaşım', 'kitap'],
  },
  {
    lang: 'en',
    dir: 'ltr',
    calendar: 'gregory',
    agencies: [{ name: 'Harbour Press', alias: 'HP', host: 'harbour.example' }],
    given: ['Ada', 'Seán', 'Mary-Jane'],
    family: ["O'Brook", 'van der Lake', 'Møller'],
    subjects: ['The river library', 'A night train', 'The old bridge'],
    deeds: ['opens again', 'changes its hours', 'will be mended'],
    places: ['Quiet Harbour', 'Greenfield'],
    sections: ['Town', 'Culture & Arts'],
    tags: ['weather', 'rail transport', 'books'],
  },
]

/** Text that breaks programs which take it for something else; one entry in must stay one entry out. */
export const HOSTILE: readonly string[] = [
  '=HYPERLINK("x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  'a\tb',
  '{unbalanced',
  'closing}',
  '\\write18{ls}',
  '100% & $5 #1 a_b ~ ^',
  'ER  - ',
  'TY  - NEWS',
  '--- title: x',
  '[[link]] <b>bold</b> `code` **x**',
  '</script><script>alert(1)</script>',
  '&amp; &#x41; ]]>',
  '"quoted", with; separators',
  "L'été «déjà» – “vu”",
  '\u202eabc\u202c',
  'می\u200cخواهم می‌روم',
  '👩‍👩‍👧 𝒳',
  'e\u0301 vs é',
  '../../etc/passwd',
  'CON',
]
