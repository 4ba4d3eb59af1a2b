/** Which rows of a long list are in the document, and how much room the others would take. Lengths in CSS px. */
export interface Window {
  /** Places in the list, in order: the rows that can be seen, some more, and the group header above them. */
  places: number[]
  before: number
  after: number
}

/** Where every row of a list lies. */
export interface Heights {
  /** Of each row, from the top of the list; and at the end where the last one ends. */
  tops: number[]
  isHeader: (place: number) => boolean
}

/** `headers`: kinds of rows that head the others. */
export function heightsOf<Kind extends string>(
  rows: readonly { is: Kind }[],
  heights: Record<Kind, number>,
  headers: readonly Kind[],
): Heights {
  const tops = [0]
  let end = 0
  for (const { is } of rows) {
    end += heights[is]
    tops.push(end)
  }
  return { tops, isHeader: (place) => isOf(headers, rows[place]?.is) }
}

function isOf<Kind>(kinds: readonly Kind[], kind: Kind | undefined): boolean {
  return kind !== undefined && kinds.includes(kind)
}

/** What is to be in the document while `height` px from `scrolled` on are seen. */
export function windowOf({ tops, isHeader }: Heights, scrolled: number, height: number): Window {
  const count = tops.length - 1
  const first = placeAtTop(tops, Math.max(0, scrolled - SPARE))
  const end = Math.min(count, placeAtTop(tops, scrolled + height + SPARE) + 1)
  const header = headerOver(first, isHeader)
  const places = range(first, end)
  const total = tops[count] ?? 0
  const top = tops[first] ?? total
  const after = total - (tops[end] ?? total)
  if (header === undefined || header === first || places.length === 0) return { places, before: top, after }
  // The header stands right above the first row, and stays in sight because it sticks.
  const headerHeight = (tops[header + 1] ?? 0) - (tops[header] ?? 0)
  return { places: [header, ...places], before: top - headerHeight, after }
}

/** How far to scroll, from `scrolled`, until the row is wholly seen below a header that sticks. */
export function scrollTo({ tops }: Heights, place: number, scrolled: number, height: number, header: number): number {
  const top = tops[place] ?? 0
  const bottom = tops[place + 1] ?? top
  if (top - header < scrolled) return Math.max(0, top - header)
  return bottom > scrolled + height ? bottom - height : scrolled
}

/** Rows are there this far beyond both edges, so that scrolling finds them. */
const SPARE = 400

/** The row that holds this height; found by halving. */
function placeAtTop(tops: number[], height: number): number {
  let low = 0
  let high = Math.max(0, tops.length - 2)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((tops[middle] ?? 0) <= height) low = middle
    else high = middle - 1
  }
  return low
}

function headerOver(place: number, isHeader: Heights['isHeader']): number | undefined {
  for (let above = place; above >= 0; above -= 1) if (isHeader(above)) return above
  return undefined
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}
