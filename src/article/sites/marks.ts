/** Has the page an element of this kind? */
export function hasMark(page: Document, selector: string): boolean {
  return Document.prototype.querySelector.call(page, selector) !== null
}

/** The first comment with this text among the page's first ones. */
export function commentSaying(page: Document, text: string): Comment | undefined {
  const walker = Document.prototype.createTreeWalker.call(page, page, NodeFilter.SHOW_COMMENT)
  for (let seen = 0; seen < MOST_COMMENTS; seen++) {
    const comment = walker.nextNode()
    if (!(comment instanceof Comment)) return undefined
    if (comment.data.trim() === text) return comment
  }
  return undefined
}

const MOST_COMMENTS = 300
