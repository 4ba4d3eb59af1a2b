/** What is selected on the page; undefined if nothing is. */
export function selectedRange(): Range | undefined {
  const selection = document.getSelection()
  return selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
}

export function unselect(): void {
  document.getSelection()?.removeAllRanges()
}

/** Scrolls the pane that is read until the words stand in the middle of it. */
export function scrollToMiddle(ranges: readonly Range[]): void {
  const pane = document.getElementById('reading')
  const [first] = ranges
  if (!pane || !first) return
  const { top, bottom } = first.getBoundingClientRect()
  const middle = pane.getBoundingClientRect().top + pane.clientHeight / 2
  pane.scrollBy(0, (top + bottom) / 2 - middle)
}
