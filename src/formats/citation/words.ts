import type { Reference } from '../reference/reference'
import { type CitedDay, isPersian } from './days'

/** What an entry says around the work's own words, in the work's language: Persian, or else English. */
export interface Words {
  undated: string
  comma: string
  /** Between the last two names, with the space around it: as it is said, after a comma, and as a sign. */
  and: string
  commaAnd: string
  commaAmpersand: string
  /** In place of further names; `others` follows a space. */
  others: string
  commaOthers: string
  /** Around a title inside an entry that has others in double marks. */
  singleMarks: readonly [string, string]
  available: string
  accessed: string
  retrieved(day: string): string
  opens: string
  closes: string
  number(value: number): string
  /** The month's name, or how the style cuts it. */
  month(day: CitedDay, form: 'long' | 'short'): string
}

export function wordsFor(work: Reference): Words {
  return isPersian(work) ? PERSIAN : ENGLISH
}

/** '14 August 2025', «۱۴ مرداد ۱۴۰۴», as far as the day is known. */
export function dayFirst(day: CitedDay, words: Words, form: 'long' | 'short' = 'long'): string {
  return [day.day && words.number(day.day), day.month && words.month(day, form), words.number(day.year)]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** 'August 14, 2025', «۱۴ مرداد ۱۴۰۴». */
export function monthFirst(day: CitedDay, words: Words): string {
  if (day.gregorian !== undefined || !day.month || !day.day) return dayFirst(day, words)
  return `${words.month(day, 'long')} ${words.number(day.day)}, ${words.number(day.year)}`
}

const ENGLISH_MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
]
/** As MLA cuts them: the short ones not at all. */
const CUT_MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']
const PERSIAN_MONTHS = [
  ...['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'],
]
/** For days of which only the Gregorian month is known. */
const GREGORIAN_IN_PERSIAN = [
  ...['ژانویه', 'فوریه', 'مارس', 'آوریل', 'مه', 'ژوئن', 'ژوئیه', 'اوت', 'سپتامبر', 'اکتبر', 'نوامبر', 'دسامبر'],
]

const ENGLISH: Words = {
  undated: 'n.d.',
  comma: ', ',
  and: ' and ',
  commaAnd: ', and ',
  commaAmpersand: ', & ',
  others: 'et al.',
  commaOthers: ', et al.',
  singleMarks: ['‘', '’'],
  available: 'Available at: ',
  accessed: 'Accessed',
  retrieved: (day) => `Retrieved ${day}, from `,
  opens: '“',
  closes: '”',
  number: String,
  month: ({ month = 1 }, form) => (form === 'short' ? CUT_MONTHS : ENGLISH_MONTHS)[month - 1] ?? '',
}

const PERSIAN: Words = {
  undated: 'بی‌تا',
  comma: '، ',
  and: ' و ',
  commaAnd: ' و ',
  commaAmpersand: ' و ',
  others: 'و همکاران',
  commaOthers: ' و همکاران',
  singleMarks: ['«', '»'],
  available: 'در دسترس در: ',
  accessed: 'دسترسی',
  retrieved: (day) => `بازیابی‌شده در ${day} از `,
  opens: '«',
  closes: '»',
  number: (value) => String(value).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit))),
  month: ({ month = 1, gregorian }) =>
    (gregorian === undefined ? GREGORIAN_IN_PERSIAN : PERSIAN_MONTHS)[month - 1] ?? '',
}
