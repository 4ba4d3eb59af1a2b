import type { Annotation, AnnotationColor } from '../../annotation/annotation'
import type { MarkState } from '../../browser/messages'
import { type TextKey, text } from '../text'

/** How a mark stands in the text beside which it is listed. */
export const STANDINGS: Record<MarkState, TextKey> = {
  searching: 'mark_searching',
  placed: 'mark_placed',
  moved: 'mark_moved',
  orphan: 'mark_orphan',
}

export const COLOR_NAMES: Record<AnnotationColor, TextKey> = {
  yellow: 'mark_yellow',
  green: 'mark_green',
  blue: 'mark_blue',
  rose: 'mark_rose',
}

/** All that is to be said of a mark, for those who hear it: its words, its note, how it stands. */
export function markWords({ quote, color, note }: Annotation, state?: MarkState): string {
  return [
    text('mark_spoken', { color: text(COLOR_NAMES[color]), quote: shortened(quote.exact, MOST_SPOKEN) }),
    ...(note ? [text('mark_spokenNote', { note: shortened(note, MOST_SPOKEN) })] : []),
    ...(state ? [`${text(STANDINGS[state])}.`] : []),
  ].join(' ')
}

/** The beginning of words that are longer than `most` UTF-16 units, cut between words if that is possible. */
export function shortened(words: string, most: number): string {
  if (words.length <= most) return words
  const cut = words.slice(0, most).trimEnd()
  const space = cut.lastIndexOf(' ')
  const whole = space > most / 2 ? cut.slice(0, space) : cut
  return `${whole.toWellFormed().replace(/\ufffd$/, '')}…`
}

const MOST_SPOKEN = 300
