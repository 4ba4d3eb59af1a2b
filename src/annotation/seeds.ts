/** Where in a text every run of SEED letters stands; runs that share a number are told apart by who asks. */
export interface Seeds {
  /** How often runs with this one's number stand in the text: an upper bound of how often it does. */
  countOf(text: string, at: number): number
  /** Where they stand, in order. */
  placesOf(text: string, at: number): Uint32Array
}

/** Letters of a run. Shorter ones stand everywhere; longer ones are not left whole between two edits of a short sentence. */
export const SEED = 6

export function seedsOf(text: string): Seeds {
  const count = Math.max(0, text.length - SEED + 1)
  const bits = Math.min(20, Math.max(8, 33 - Math.clz32(count)))
  const starts = new Uint32Array((1 << bits) + 1)
  for (let at = 0; at < count; at++) {
    const number = numberOf(text, at, bits)
    starts[number + 1] = (starts[number + 1] ?? 0) + 1
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
  const next = starts.slice()
  const places = new Uint32Array(count)
  for (let at = 0; at < count; at++) {
    const number = numberOf(text, at, bits)
    const place = next[number] ?? 0
    places[place] = at
    next[number] = place + 1
  }
  return {
    countOf: (wanted, at) => {
      const number = numberOf(wanted, at, bits)
      return (starts[number + 1] ?? 0) - (starts[number] ?? 0)
    },
    placesOf: (wanted, at) => {
      const number = numberOf(wanted, at, bits)
      return places.subarray(starts[number], starts[number + 1])
    },
  }
}

function numberOf(text: string, at: number, bits: number): number {
  let number = 0
  for (let i = at; i < at + SEED; i++) number = Math.imul(number ^ text.charCodeAt(i), 0x9e3779b1) ^ (number >>> 15)
  return number >>> (32 - bits)
}
