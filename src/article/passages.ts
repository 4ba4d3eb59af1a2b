import { labelKey } from '../text/label-key'
import { DIGITS, LETTERS } from '../text/letters'
import type { Mark } from './parts'
import { attribute, type Tree, type TreeElement, type TreeNode } from './tree'

/**
 * A run of text that stands by itself on the page: what lies between two block boundaries or line breaks. The whole
 * page is a list of these in reading order, and every step after works on that list.
 */
export interface Passage {
  /** Verbatim but for white space, which is folded as the browser shows it; never empty. */
  text: string
  /** The innermost block element around it. */
  block: TreeElement
  marks: Mark[]
  /** Elements inside the line that open in it. */
  inlines: readonly TreeElement[]
  /** Characters that stand inside links. */
  linked: number
  /** Position in the page's list. */
  index: number
  /** `labelKey` of a line; '' for text too long to be a label or a headline. */
  key: string
}

/** A picture, video, embedded page or link, and the passage it stands before. */
export interface Medium {
  node: TreeElement
  /** Index of the passage that follows. */
  before: number
}

export interface Passages {
  /** The page that they are the lines of. */
  tree: Tree
  list: Passage[]
  media: Medium[]
  /** Every `<a href>`; `before` is the passage its text begins in, or the one after it when it has none. */
  links: Medium[]
  /** Block elements that hold a line, in the order of the page. */
  boxes: readonly TreeElement[]
  /** First passage inside each block element, and the first after it. */
  range(element: TreeElement): { from: number; to: number }
}

export function passagesOf(tree: Tree): Passages {
  const list: Passage[] = []
  const media: Medium[] = []
  const links: Medium[] = []
  const blocks: TreeElement[] = []
  const run = new Run()
  const flush = (block: TreeElement) => {
    const made = run.end()
    if (!made) return
    const { text, marks, inlines, linked } = made
    const key = text.length <= LONGEST_LINE ? labelKey(text) : ''
    list.push({ text, block, marks, inlines, linked, index: list.length, key })
  }
  // The stack holds what is to be entered and, as a function, what is to be done on leaving.
  const waiting: (TreeNode | (() => void))[] = [tree.root]
  let block = tree.root
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (typeof at === 'function') at()
    else if (at.kind === 'text') run.add(at.text)
    else if (at.hidden) continue
    else if (at.tag === 'br' || at.tag === 'hr') flush(block)
    else if (MEDIA.has(at.tag)) media.push({ node: at, before: list.length + (run.isEmpty() ? 0 : 1) })
    else {
      if (at.tag === 'a') links.push({ node: at, before: list.length })
      const node = at
      const outer = block
      if (isBlock(node)) {
        flush(block)
        block = node
        node.from = list.length
        blocks.push(node)
        waiting.push(() => {
          flush(node)
          node.to = list.length
          block = outer
        })
      } else {
        const close = run.open(node)
        waiting.push(close)
      }
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i]
        if (child) waiting.push(child)
      }
    }
  }
  const boxes = blocks.filter(({ from, to }) => to > from)
  return { tree, list, media, links, boxes, range: (element) => element }
}

/** Letters and digits outside links: what a passage gives to a story. */
export function ownText(passage: Passage): number {
  return passage.text.length - passage.linked
}

/** Share of a passage that is link text, 0–1. */
export function linkShare(passage: Passage): number {
  return passage.linked / passage.text.length
}

/** Characters; no headline and no label is longer. */
const LONGEST_LINE = 400

const MEDIA = new Set(['img', 'video', 'audio', 'iframe', 'embed', 'object', 'picture'])

const BLOCKS = new Set(
  `address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header html legend li main menu nav ol p pre search section summary table tbody td tfoot
  th thead tr ul`.split(/\s+/),
)

function isBlock(node: TreeElement): boolean {
  return BLOCKS.has(node.tag) || node.tag.includes('-')
}

const MARKS = new Map<string, Mark['kind']>([
  ['a', 'link'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
  ['cite', 'em'],
])

/** Marks inside one another; pages that never close their `<b>` would have every line marked hundreds of times. */
const DEEPEST_MARK = 40

/** What is read aloud; a line of nothing but signs parts others. */
const SPOKEN = new RegExp(`[${LETTERS}${DIGITS}]`)

/** Collects the text of one passage, folding white space, and the marks that are open over it. */
class Run {
  private text = ''
  /** Nothing or a space was added last. Kept apart: to look at the end of a text that grows costs its whole length. */
  private isAtSpace = true
  private linked = 0
  private marks: Mark[] = []
  private inlines: TreeElement[] = []
  private open_: { kind: Mark['kind']; href?: string; start: number }[] = []
  private openLinks = 0

  isEmpty(): boolean {
    return this.text === ''
  }

  add(raw: string): void {
    if (this.isAtSpace && !/[^\t\n\f\r ]/.test(raw)) return
    let text = raw.replace(/[\t\n\f\r ]+/g, ' ')
    if (text.startsWith(' ') && this.isAtSpace) text = text.slice(1)
    this.text += text
    this.isAtSpace = text.endsWith(' ')
    if (this.openLinks > 0) this.linked += text.trim().length
  }

  /** Opens an inline element; what is returned closes it. */
  open(node: TreeElement): () => void {
    this.inlines.push(node)
    const kind = MARKS.get(node.tag)
    if (!kind) return () => {}
    const href = kind === 'link' ? attribute(node, 'href') : undefined
    if ((kind === 'link' && !href) || this.open_.length >= DEEPEST_MARK) return () => {}
    const mark = { kind, start: this.text.length, ...(href && { href }) }
    this.open_.push(mark)
    if (kind === 'link') this.openLinks++
    return () => {
      this.open_.splice(this.open_.indexOf(mark), 1)
      if (kind === 'link') this.openLinks--
      this.close(mark)
    }
  }

  /** Ends the passage; marks that stay open go on in the next one. */
  end(): Pick<Passage, 'text' | 'marks' | 'inlines' | 'linked'> | undefined {
    for (const mark of this.open_) this.close(mark)
    const { text, linked, inlines, marks } = this
    this.text = ''
    this.isAtSpace = true
    this.linked = 0
    this.marks = []
    this.inlines = []
    for (const mark of this.open_) mark.start = 0
    if (!SPOKEN.test(text)) return undefined
    const trimmed = text.trim()
    return {
      text: trimmed,
      marks: marks.length === 0 ? marks : within(trimmed.length, text.length - text.trimStart().length, marks),
      inlines,
      linked: Math.min(linked, trimmed.length),
    }
  }

  private close(mark: { kind: Mark['kind']; href?: string; start: number }): void {
    if (this.text.length > mark.start) this.marks.push({ ...mark, end: this.text.length })
  }
}

/** The marks of a text from which white space was cut, so many characters at its start. */
function within(length: number, cut: number, marks: Mark[]): Mark[] {
  return marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - cut), end: Math.min(length, mark.end - cut) }))
    .filter(({ start, end }) => end > start)
}
