import { readDate } from '../text/dates'
import { isProse } from './body'

/** Is a line nothing but a day, perhaps with a time, a weekday and a label? */
export function isDateLine(text: string, lang: string | undefined): boolean {
  return (
    text.length <= 70 &&
    /\p{Nd}/u.test(text) &&
    !isProse(text.replace(/[؛:»”"]$/, '')) &&
    readDate(text, { lang }) !== undefined
  )
}
