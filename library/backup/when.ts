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
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: size === 1_000 ? 0 : 1 })
  return format.format(Math.max(bytes / size, bytes > 0 && size === 1_000 ? 1 : 0))
}

const COMMAS = new Map([['fa', '،']])
