import type { Work } from '../reference/work-of'
import { type CitedDay, isPersian, PERSIAN_MONTHS } from './days'

/** What an entry says around the work's own words: in Persian or Arabic if the work is, and else in English. */
export interface Words {
  /** Of the entry. */
  dir: 'rtl' | 'ltr'
  undated: string
  /** As Harvard says it. */
  undatedInFull: string
  /** They tell works of one year apart. */
  letters: readonly string[]
  comma: string
  /** Between the last two names, with the space around it: as it is said, after a comma, and as a sign. */
  and: string
  commaAnd: string
  commaAmpersand: string
  /** In place of further names; `others` follows a space. */
  others: string
  commaOthers: string
  /** Around a title, and around words in it that have marks of their own. */
  marks: Marks
  innerMarks: Marks
  /** As `marks`, where the style wants single ones. */
  singleMarks: Marks
  singleInnerMarks: Marks
  /** A full stop goes before closing marks. */
  stopsInside: boolean
  available: string
  accessed: string
  retrieved(day: string): string
  number(value: number): string
  /** The month's name, or how the style cuts it. */
  month(day: CitedDay, form: 'long' | 'short'): string
}

export type Marks = readonly [open: string, close: string]

export function wordsFor(work: Pick<Work, 'language'>): Words {
  if (isPersian(work)) return PERSIAN
  return /^ar\b/i.test(work.language ?? '') ? ARABIC : ENGLISH
}

/** '14 August 2025', «۱۴ مرداد ۱۴۰۴», as far as the day is known. */
export function dayFirst(day: CitedDay, words: Words, form: 'long' | 'short' = 'long'): string {
  return [day.day && words.number(day.day), day.month && words.month(day, form), words.number(day.year)]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** 'August 14, 2025', «۱۴ مرداد ۱۴۰۴». */
export function monthFirst(day: CitedDay, words: Words): string {
  if (words !== ENGLISH || !day.month || !day.day) return dayFirst(day, words)
  return `${words.month(day, 'long')} ${words.number(day.day)}, ${words.number(day.year)}`
}

/** Before the rest of a date that begins with its year: 'August 14', «۱۴ مرداد». */
export function dayInYear({ month, day, ...rest }: CitedDay, words: Words): string {
  const name = month && words.month({ month, ...rest }, 'long')
  const number = day && words.number(day)
  const parts = words === ENGLISH ? [name, number] : [number, name]
  return parts.filter((part) => part !== undefined && part !== 0).join(' ')
}

/** The year with the letter that tells it from others, if any: '2025a', 'n.d.-a', 'no date a', «۱۴۰۴الف». */
export function yearIn(
  day: CitedDay | undefined,
  letter: number | undefined,
  words: Words,
  form: 'short' | 'full' = 'short',
): string {
  const [undated, joint] = form === 'full' ? [words.undatedInFull, ' '] : [words.undated, '-']
  const year = day ? words.number(day.year) : undated
  return letter === undefined ? year : year + (day ? '' : joint) + letterIn(letter, words)
}

/** After the last letter of the alphabet come two: z, aa, ab. Those that would join are kept apart. */
function letterIn(at: number, words: Words): string {
  const { letters, dir } = words
  const before = Math.floor(at / letters.length) - 1
  const letter = letters[at % letters.length] ?? ''
  return before < 0 ? letter : letterIn(before, words) + (dir === 'rtl' ? '\u200c' : '') + letter
}

const ENGLISH_MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
]
/** For days of which only the Gregorian month is known. */
const GREGORIAN_IN_PERSIAN = [
  ...['ژانویه', 'فوریه', 'مارس', 'آوریل', 'مه', 'ژوئن', 'ژوئیه', 'اوت', 'سپتامبر', 'اکتبر', 'نوامبر', 'دسامبر'],
]
const ARABIC_MONTHS = [
  ...['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
]

const DOUBLE: Marks = ['“', '”']
const SINGLE: Marks = ['‘', '’']
const GUILLEMETS: Marks = ['«', '»']

const ENGLISH: Words = {
  dir: 'ltr',
  undated: 'n.d.',
  undatedInFull: 'no date',
  letters: [...'abcdefghijklmnopqrstuvwxyz'],
  comma: ', ',
  and: ' and ',
  commaAnd: ', and ',
  commaAmpersand: ', & ',
  others: 'et al.',
  commaOthers: ', et al.',
  marks: DOUBLE,
  innerMarks: SINGLE,
  singleMarks: SINGLE,
  singleInnerMarks: DOUBLE,
  stopsInside: true,
  available: 'Available at: ',
  accessed: 'Accessed',
  retrieved: (day) => `Retrieved ${day}, from `,
  number: String,
  month({ month = 1 }, form) {
    const name = ENGLISH_MONTHS[month - 1] ?? ''
    // As MLA cuts them: the short ones not at all.
    return form === 'long' || name.length < 5 ? name : `${name.slice(0, month === 9 ? 4 : 3)}.`
  },
}

const RIGHT_TO_LEFT = {
  dir: 'rtl',
  comma: '، ',
  marks: GUILLEMETS,
  innerMarks: DOUBLE,
  singleMarks: GUILLEMETS,
  singleInnerMarks: DOUBLE,
  stopsInside: false,
} as const

const PERSIAN: Words = {
  ...RIGHT_TO_LEFT,
  undated: 'بی‌تا',
  undatedInFull: 'بی‌تا',
  letters: ['الف', ...'بپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'],
  and: ' و ',
  commaAnd: ' و ',
  commaAmpersand: ' و ',
  others: 'و همکاران',
  commaOthers: ' و همکاران',
  available: 'در دسترس در: ',
  accessed: 'دسترسی',
  retrieved: (day) => `بازیابی‌شده در ${day} از `,
  number: (value) => String(value).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit))),
  month: ({ month = 1, isPersian }) => (isPersian ? PERSIAN_MONTHS : GREGORIAN_IN_PERSIAN)[month - 1] ?? '',
}

const ARABIC: Words = {
  ...RIGHT_TO_LEFT,
  undated: 'د.ت.',
  undatedInFull: 'د.ت.',
  // The order of the alphabet in which Arabic numbers its lists.
  letters: [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'],
  and: ' و',
  commaAnd: ' و',
  commaAmpersand: '، و',
  others: 'وآخرون',
  commaOthers: ' وآخرون',
  available: 'متاح على: ',
  accessed: 'تاريخ الاطلاع',
  retrieved: (day) => `استُرجع في ${day} من `,
  number: String,
  month: ({ month = 1 }) => ARABIC_MONTHS[month - 1] ?? '',
}
