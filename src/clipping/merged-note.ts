/**
 * One note of two that were made of `base`, by this window and by another: what only one of them has changed is that
 * one's, and where both did neither is lost.
 */
export function mergedNote(mine: string, base: string, theirs: string): string {
  if (theirs === base || theirs === mine || mine.includes(theirs)) return mine
  if (mine === base || theirs.includes(mine)) return theirs
  return `${theirs}\n\n${mine}`
}
