import { asciiDigits } from '../../text/fold'
import type { Reference } from './reference'
import { shortHash } from './short-hash'

/**
 * Names by which the references of one file are cited, each once: where from, which day, which number. They are ASCII,
 * for programs make nothing of other letters, and the same in every file that a clipping goes into.
 */
export function citeKeys(): (reference: Reference) => string {
  const given = new Map<string, number>()
  return (reference) => {
    const key = keyOf(reference)
    const times = given.get(key) ?? 0
    given.set(key, times + 1)
    return times === 0 ? key : `${key}_${times + 1}`
  }
}

function keyOf({ url, issued, newsCode = '' }: Reference): string {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
  const day = issued?.iso.slice(0, 10).replaceAll('-', '') ?? 'nd'
  const number = inAscii(newsCode).slice(0, LONGEST_NUMBER) || shortHash(url)
  return `${inAscii(host) || 'page'}_${day}_${number}`
}

const LONGEST_NUMBER = 24

function inAscii(text: string): string {
  return asciiDigits(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
