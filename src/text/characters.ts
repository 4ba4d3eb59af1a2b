/**
 * From places in UTF-16 units to places in characters (Unicode code points), as standards outside of JavaScript count.
 * The text is read once.
 */
export function characterPlaces(text: string): (place: number) => number {
  const pairs: number[] = []
  for (let at = text.search(PAIR); at !== -1 && at < text.length; at += 1) {
    if ((text.codePointAt(at) ?? 0) <= 0xffff) continue
    at += 1
    pairs.push(at)
  }
  return (place) => place - countBefore(pairs, place)
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/

/** How many of ascending numbers are less than a limit. */
function countBefore(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}
