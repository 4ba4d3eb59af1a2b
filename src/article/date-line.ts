import { readDate } from '../text/dates'
import { isProse } from './body'

/** Is a line nothing but a day, perhaps with a time, a weekday and a label? */
export function isDateLine(text: string, lang: string | undefined): boolean {
  return (
    text.length <= 70 &&
    /\p{Nd}/u.test(text) &&
    (!isProse(text.replace(/[؛:»”"]$/, '')) || lettersIn(text) < SENTENCE) &&
    readDate(text, { lang }) !== undefined
  )
}

/** Letters; a sentence has more of them beside a day: "6.1.2026, reading time 5 min." is none. */
const SENTENCE = 22

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}
