import { readDate } from '../text/dates'
import { LETTERS } from '../text/letters'
import { isProse } from './body'

/** Is a line nothing but a day, perhaps with a time, a weekday and a label? */
export function isDateLine(text: string, lang: string | undefined): boolean {
  return (
    text.length <= 70 &&
    YEAR.test(text) &&
    (!isProse(text.replace(/[؛:»”"]$/, '')) || lettersIn(text) < SENTENCE) &&
    readDate(text, { lang }) !== undefined
  )
}

/** No day is read without one. */
const YEAR = /[\d٠-٩۰-۹０-９]{4}/

/** Letters; a sentence has more of them beside a day: "6.1.2026, reading time 5 min." is none. */
const SENTENCE = 22

function lettersIn(text: string): number {
  return text.match(LETTER)?.length ?? 0
}

const LETTER = new RegExp(`[${LETTERS}]`, 'g')
