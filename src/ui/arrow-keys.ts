/** Where a key leads from place `here` in a row of `count`: one beyond either end is for the row to decide. */
export function placeAfter(key: string, here: number, count: number): number | undefined {
  if (key === 'ArrowDown') return here + 1
  if (key === 'ArrowUp') return here - 1
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}

/** Which of a row has the focus; -1 for none. */
export function focusedPlace(row: Element[]): number {
  return row.findIndex((element) => element.matches(':focus'))
}
