import { asciiDigits, fold } from '../text/fold'
import { LETTERS } from '../text/letters'

export interface Ending {
  /** The closing line, verbatim. */
  marker: string
  /** Initials or code of the reporter in it; missing when it names none. */
  initials?: string
}

/**
 * The line with which agencies close a story: «انتهای پیام/م.ح», «انتهای خبر/», «/إنتهى/», "END/". A sentence that
 * has the words inside («در پایان پیام خود …») is none.
 */
export function endingOf(line: string): Ending | undefined {
  if (line.length > LONGEST_MARKER) return undefined
  const plain = folded(line)
  if (!MARKING.test(plain) || !MARKERS.some((pattern) => pattern.test(plain))) return undefined
  // The folded line is as long as the line: what stands behind the words is read off the original.
  const initials = line.replace(WORDS_OF_MARKER, '').replace(/^[\s/\\:.*-]+|[\s/\\*-]+$/g, '')
  return { marker: line, ...(initials && { initials }) }
}

/** A last line that is nothing but a code, initials or an agency's sign: "17302", "265 33", "ms", "sak/Reuters", "(dpa)". */
export function isTrailer(line: string): boolean {
  const digits = asciiDigits(line)
  return (
    (/^\/?\s?\d{2,6}(?:\s\d{2,6})?\/?$/.test(digits) && !/^(?:19|20|13|14)\d\d$/.test(digits)) ||
    /^[a-z]{2,3}$/.test(line) ||
    /^[A-Za-z]{2,8}(?:\/[A-Za-z]{2,8}){1,2}$/.test(line) ||
    /^\([A-Za-z]{2,8}(?:\/[A-Za-z]{2,8})?\)$/.test(line)
  )
}

const LONGEST_MARKER = 40

/** Every marker has one of these words. */
const MARKING = /انت|پایان|end/
const CODE = `[${LETTERS}.\\s]{0,14}|\\d{0,6}`
const MARKERS = [
  new RegExp(
    `^/?\\s?(?:انتهای|پایان)\\s?(?:پیام|خبر|گزارش|مطلب)(?:\\s?[/\\\\:.*\\-]+\\s?(?:${CODE})\\s?[/*]?|\\s?\\d{0,6})$`,
    'u',
  ),
  /^[/(-]*\s?انتهی\s?[/)-]*$/u,
  /^\/?end\s?[/.]*$/,
]
const WORDS_OF_MARKER =
  /^\/?\s*(?:انتها[یي]|پا[یي]ان)[\s\u200c]*(?:پ[یي]ام|خبر|گزارش|مطلب)|[إا]نته[ىیي]|^\/?\s*end\s*/iu

function folded(line: string): string {
  return fold(line).replace(/\s+/g, ' ').trim()
}
