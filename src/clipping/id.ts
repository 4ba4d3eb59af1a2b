/** What an id is made from: the time in milliseconds since 1970, UTC, and ten random bytes. */
export interface IdFacts {
  now: number
  random: Uint8Array
}

/**
 * A new id: ten characters of time, sixteen of chance, in the letters of Crockford's base 32, so that ids sort as text
 * by when they were made. It sorts after `previous` even if the clock has been set back since.
 */
export function idAfter(previous: string | undefined, { now, random }: IdFacts): string {
  const time = Math.max(Math.floor(now), previous === undefined ? 0 : timeIn(previous) + 1)
  return timeText(Math.min(time, LATEST)) + chanceText(random)
}

/** The highest id that can be made at a time; one that sorts after it comes from a wrong clock, or from a forger. */
export function highestId(now: number): string {
  return timeText(now) + chanceText(new Uint8Array(10).fill(255))
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_LENGTH = 10
const LATEST = 32 ** TIME_LENGTH - 1

function timeIn(id: string): number {
  let time = 0
  for (const letter of id.slice(0, TIME_LENGTH)) time = time * 32 + Math.max(0, LETTERS.indexOf(letter))
  return time
}

function timeText(time: number): string {
  let text = ''
  for (let rest = time; text.length < TIME_LENGTH; rest = Math.floor(rest / 32)) text = LETTERS.charAt(rest % 32) + text
  return text
}

/** Five bits a letter: ten bytes make sixteen letters. */
function chanceText(random: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of random) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) text += LETTERS.charAt((held >> (bits - 5)) & 31)
    held &= 31
  }
  return text
}
