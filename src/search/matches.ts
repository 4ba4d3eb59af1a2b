/** Clippings that have something. */
export interface Matches {
  /** Ascending. */
  docs: Uint32Array
  /** How well each of them fits; whole numbers. */
  scores: Uint32Array
}

export const NO_MATCHES: Matches = { docs: new Uint32Array(0), scores: new Uint32Array(0) }

/** In both; scores add up. */
export function inBoth(one: Matches, other: Matches): Matches {
  const [few, many] = one.docs.length <= other.docs.length ? [one, other] : [other, one]
  const docs = new Uint32Array(few.docs.length)
  const scores = new Uint32Array(few.docs.length)
  let count = 0
  let at = 0
  for (let i = 0; i < few.docs.length && at < many.docs.length; i += 1) {
    const doc = few.docs[i]!
    at = firstFrom(many.docs, doc, at)
    if (many.docs[at] !== doc) continue
    docs[count] = doc
    scores[count++] = few.scores[i]! + many.scores[at]!
  }
  return { docs: docs.subarray(0, count), scores: scores.subarray(0, count) }
}

/** In one of them, or in both; then with the score that `joined` gives. */
export function inEither(one: Matches, other: Matches, joined: (one: number, other: number) => number): Matches {
  if (one.docs.length === 0) return other
  if (other.docs.length === 0) return one
  const docs = new Uint32Array(one.docs.length + other.docs.length)
  const scores = new Uint32Array(docs.length)
  let [count, i, j] = [0, 0, 0]
  while (i < one.docs.length || j < other.docs.length) {
    const left = i < one.docs.length ? one.docs[i]! : Number.POSITIVE_INFINITY
    const right = j < other.docs.length ? other.docs[j]! : Number.POSITIVE_INFINITY
    docs[count] = Math.min(left, right)
    if (left === right) scores[count++] = joined(one.scores[i++]!, other.scores[j++]!)
    else scores[count++] = left < right ? one.scores[i++]! : other.scores[j++]!
  }
  return { docs: docs.subarray(0, count), scores: scores.subarray(0, count) }
}

/** In the first, not in the second. */
export function without({ docs, scores }: Matches, unwanted: ArrayLike<number>): Matches {
  if (unwanted.length === 0) return { docs, scores }
  return onlyThose({ docs, scores }, absentFrom(unwanted))
}

/** Those whose doc is wanted; asked for in their order. */
export function onlyThose({ docs, scores }: Matches, isWanted: (doc: number, at: number) => boolean): Matches {
  const left = { docs: new Uint32Array(docs.length), scores: new Uint32Array(docs.length) }
  let count = 0
  for (let at = 0; at < docs.length; at += 1) {
    if (!isWanted(docs[at]!, at)) continue
    left.docs[count] = docs[at]!
    left.scores[count++] = scores[at]!
  }
  return { docs: left.docs.subarray(0, count), scores: left.scores.subarray(0, count) }
}

/** Clippings that have it, however well: for what narrows a search and ranks nothing. */
export function unscored({ docs }: Pick<Matches, 'docs'>): Matches {
  return { docs, scores: new Uint32Array(docs.length) }
}

/** The place of the first number that is not below one, in ascending numbers, from a place on. */
export function firstFrom(numbers: ArrayLike<number>, wanted: number, from: number): number {
  let low = from
  let step = 1
  while (low + step < numbers.length && numbers[low + step]! < wanted) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, numbers.length)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a doc is not among the unwanted, when asked for docs that ascend. */
function absentFrom(unwanted: ArrayLike<number>): (doc: number) => boolean {
  let at = 0
  return (doc) => {
    at = firstFrom(unwanted, doc, at)
    return unwanted[at] !== doc
  }
}
