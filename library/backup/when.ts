import { calendarOf, dayWords } from '../../src/text/day-words'

/** A day and a time of the day, as the reader's own clock has them: "22 Nov 2026, 09:07". */
export function momentWords(time: number, language: string): string {
  const date = new Date(time)
  const day = dayWords(date, language, calendarOf(language), { month: 'short' })
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date)
  return `${day}${COMMAS.get(language) ?? ','} ${clock}`
}

/** "3.4 MB". */
export function sizeWords(bytes: number, language: string): string {
  const [unit, size] = bytes < 1_000_000 ? ['kilobyte', 1_000] : ['megabyte', 1_000_000]
  const digits = { maximumFractionDigits: size === 1_000 ? 0 : 1 }
  // Persian has no short names of its own for them.
  const unitDisplay = language === 'fa' ? 'long' : 'short'
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay, ...digits }).format(bytes / size)
}

const COMMAS = new Map([['fa', '،']])
