import type { AnnotationColor } from '../../annotation/annotation'

/** What a document says of itself, in one language. */
export interface Words {
  lang: string
  dir: 'rtl' | 'ltr'
  title: string
  contents: string
  clippings: string
  exported: string
  /** Above clippings whose page names no section. */
  otherSections: string
  agency: string
  authors: string
  published: string
  updated: string
  kept: string
  section: string
  newsCode: string
  keywords: string
  tags: string
  address: string
  note: string
  highlights: string
  /** Of a highlight. */
  notInText: string
  picture: string
  video: string
  embedded: string
  backToContents: string
  /** Between the parts of a list. */
  comma: string
  colors: Record<AnnotationColor, string>
}

/** English where the language is none of these. */
export function wordsFor(lang: string | undefined): Words {
  return WORDS.get(lang?.split('-')[0] ?? '') ?? ENGLISH
}

const ENGLISH: Words = {
  lang: 'en',
  dir: 'ltr',
  title: 'Press bulletin',
  contents: 'Contents',
  clippings: 'Clippings',
  exported: 'Put together on',
  otherSections: 'Other news',
  agency: 'Source',
  authors: 'By',
  published: 'Published',
  updated: 'Updated',
  kept: 'Kept on',
  section: 'Section',
  newsCode: 'News code',
  keywords: 'Keywords',
  tags: 'Tags',
  address: 'Page',
  note: 'Note',
  highlights: 'Highlights',
  notInText: 'Not in this text',
  picture: 'Picture',
  video: 'Video',
  embedded: 'Embedded',
  backToContents: 'Back to the contents',
  comma: ', ',
  colors: { yellow: 'yellow', green: 'green', blue: 'blue', rose: 'rose' },
}

const PERSIAN: Words = {
  lang: 'fa',
  dir: 'rtl',
  title: 'بولتن خبری',
  contents: 'فهرست',
  clippings: 'بریده‌ها',
  exported: 'گردآوری',
  otherSections: 'دیگر خبرها',
  agency: 'منبع',
  authors: 'نویسنده',
  published: 'انتشار',
  updated: 'به‌روزشده در',
  kept: 'نگه‌داشته در',
  section: 'سرویس',
  newsCode: 'کد خبر',
  keywords: 'کلیدواژه‌ها',
  tags: 'برچسب‌ها',
  address: 'نشانی',
  note: 'یادداشت',
  highlights: 'برجسته‌ها',
  notInText: 'در این متن نیست',
  picture: 'عکس',
  video: 'ویدئو',
  embedded: 'پیوست صفحه',
  backToContents: 'بازگشت به فهرست',
  comma: '، ',
  colors: { yellow: 'زرد', green: 'سبز', blue: 'آبی', rose: 'صورتی' },
}

const ARABIC: Words = {
  lang: 'ar',
  dir: 'rtl',
  title: 'نشرة صحفية',
  contents: 'المحتويات',
  clippings: 'القصاصات',
  exported: 'جُمعت في',
  otherSections: 'أخبار أخرى',
  agency: 'المصدر',
  authors: 'الكاتب',
  published: 'النشر',
  updated: 'التحديث',
  kept: 'حُفظت في',
  section: 'القسم',
  newsCode: 'رمز الخبر',
  keywords: 'الكلمات المفتاحية',
  tags: 'الوسوم',
  address: 'الصفحة',
  note: 'ملاحظة',
  highlights: 'التظليلات',
  notInText: 'ليس في هذا النص',
  picture: 'صورة',
  video: 'فيديو',
  embedded: 'محتوى مضمّن',
  backToContents: 'العودة إلى المحتويات',
  comma: '، ',
  colors: { yellow: 'أصفر', green: 'أخضر', blue: 'أزرق', rose: 'وردي' },
}

const AZERBAIJANI: Words = {
  lang: 'az',
  dir: 'ltr',
  title: 'Mətbuat bülleteni',
  contents: 'Mündəricat',
  clippings: 'Kəsiklər',
  exported: 'Tərtib olunub',
  otherSections: 'Digər xəbərlər',
  agency: 'Mənbə',
  authors: 'Müəllif',
  published: 'Dərc olunub',
  updated: 'Yenilənib',
  kept: 'Saxlanılıb',
  section: 'Bölmə',
  newsCode: 'Xəbərin kodu',
  keywords: 'Açar sözlər',
  tags: 'Etiketlər',
  address: 'Səhifə',
  note: 'Qeyd',
  highlights: 'Seçilmiş yerlər',
  notInText: 'Bu mətndə yoxdur',
  picture: 'Şəkil',
  video: 'Video',
  embedded: 'Əlavə',
  backToContents: 'Mündəricata qayıt',
  comma: ', ',
  colors: { yellow: 'sarı', green: 'yaşıl', blue: 'mavi', rose: 'çəhrayı' },
}

const TURKISH: Words = {
  lang: 'tr',
  dir: 'ltr',
  title: 'Basın bülteni',
  contents: 'İçindekiler',
  clippings: 'Kupürler',
  exported: 'Derlenme tarihi',
  otherSections: 'Diğer haberler',
  agency: 'Kaynak',
  authors: 'Yazan',
  published: 'Yayım',
  updated: 'Güncelleme',
  kept: 'Saklanma',
  section: 'Bölüm',
  newsCode: 'Haber kodu',
  keywords: 'Anahtar sözcükler',
  tags: 'Etiketler',
  address: 'Sayfa',
  note: 'Not',
  highlights: 'Vurgular',
  notInText: 'Bu metinde yok',
  picture: 'Fotoğraf',
  video: 'Video',
  embedded: 'Ek içerik',
  backToContents: 'İçindekilere dön',
  comma: ', ',
  colors: { yellow: 'sarı', green: 'yeşil', blue: 'mavi', rose: 'pembe' },
}

const WORDS = new Map([ENGLISH, PERSIAN, ARABIC, AZERBAIJANI, TURKISH].map((words) => [words.lang, words]))
