import { originOf } from './pages'

/** Brings words into the middle of the window, at once, and the keyboard and a screen reader to them. */
export function jumpTo([first]: readonly Range[]): boolean {
  const page = first?.startContainer.ownerDocument
  const element = first?.startContainer.parentElement
  if (!first || !page || !element) return false
  for (let box = element.closest('details'); box; box = box.parentElement?.closest('details') ?? null) box.open = true
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
  const { top, bottom } = first.getBoundingClientRect()
  const middle = (top + Math.min(bottom, top + window.innerHeight / 2)) / 2 + originOf(page).y
  // A long paragraph may have its middle elsewhere.
  const isInView = middle > 0 && middle < window.innerHeight
  if (!isInView) page.defaultView?.scrollBy({ top: middle - window.innerHeight / 2, behavior: 'instant' })
  page.getSelection()?.collapse(first.startContainer, first.startOffset)
  return true
}
