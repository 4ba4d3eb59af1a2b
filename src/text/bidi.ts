/** Which way the first letter of a text runs; undefined where it has none. */
export function firstDirection(text: string): 'rtl' | 'ltr' | undefined {
  const letter = /\p{L}/u.exec(text)?.[0]
  return letter === undefined ? undefined : RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}

/**
 * Words amid a line that runs in `dir`: where letters in them run the other way they keep their own direction, and none can
 * turn the rest of the line around.
 */
export function isolatedIn(dir: 'rtl' | 'ltr', text: string): string {
  const plain = text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
  const isForeign = dir === 'rtl' ? LEFT_TO_RIGHT.test(plain) : RIGHT_TO_LEFT.test(plain)
  return isForeign ? `\u2068${plain}\u2069` : plain
}

/**
 * Words beside others in a line that runs in `dir`: only where they begin or end in letters that run the other way must
 * they be kept from joining what stands there.
 */
export function settledIn(dir: 'rtl' | 'ltr', text: string): string {
  const plain = text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
  const isForeign = [firstDirection(plain), lastDirection(plain)].some((way) => way !== undefined && way !== dir)
  return isForeign ? `\u2068${plain}\u2069` : plain
}

/** A line that is read from its proper side wherever it is pasted: its first letter may run the other way. */
export function begunIn(dir: 'rtl' | 'ltr', line: string): string {
  const first = firstDirection(line)
  if (first === undefined || first === dir) return line
  return `${dir === 'rtl' ? '\u200f' : '\u200e'}${line}`
}

function lastDirection(text: string): 'rtl' | 'ltr' | undefined {
  const last = text.search(/\p{L}\P{L}*$/u)
  return last < 0 ? undefined : firstDirection(text.slice(last))
}

/** Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam and their kin. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const LEFT_TO_RIGHT = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u
