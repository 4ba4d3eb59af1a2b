/** Id of the element beside the list that shows one highlight. */
export const SHEET = 'highlight-sheet'

/** In a narrow window the list has all the room. */
export function isSheetSeen(): boolean {
  const sheet = document.getElementById(SHEET)
  return sheet !== null && getComputedStyle(sheet).display !== 'none'
}
