/**
 * A page as plain records: what reading works on. Built in one pass by a TreeWalker, whose steps no page can
 * intercept; nothing is read off a form, whose own fields shadow its properties
 * (`<input name="parentNode">`). The page is never changed.
 */
export interface TreeElement {
  kind: 'element'
  /** Lower case. */
  tag: string
  /** `class` and `id`, lower case, split into words: "item-Sharing" → item, sharing. */
  words: readonly string[]
  /** The attributes `role` and `itemprop`, as the markup has them; '' where it has none. */
  role: string
  itemprop: string
  /** Not shown: `hidden`, `aria-hidden`, `display:none`, or inside such an element. */
  hidden: boolean
  parent: TreeElement | undefined
  children: TreeNode[]
  /** The element itself, for selectors and attributes. */
  element: Element
}

export interface TreeText {
  kind: 'text'
  text: string
}

export type TreeNode = TreeElement | TreeText

export interface Tree {
  root: TreeElement
  /** In the order of the page, the root first. */
  elements: readonly TreeElement[]
  of: ReadonlyMap<Element, TreeElement>
  /** The page had more nodes or characters than are read. */
  truncated: boolean
}

/** The page below `<body>`; undefined for a document without one. */
export function treeOf(page: Document): Tree | undefined {
  const body = page.body ?? page.documentElement
  if (!body) return undefined
  const of = new Map<Element, TreeElement>()
  const record = recordMaker()
  const root = record(body, undefined)
  of.set(body, root)
  const truncated = readBelow(page, root, of, record)
  return { root, elements: [...of.values()], of, truncated }
}

/** An attribute as the markup has it; undefined when it is absent or blank. */
export function attribute(node: TreeElement, name: string): string | undefined {
  return Element.prototype.getAttribute.call(node.element, name)?.trim() || undefined
}

/** The element and its ancestors, innermost first. */
export function* upwards(node: TreeElement | undefined): Generator<TreeElement> {
  for (let at = node; at; at = at.parent) yield at
}

/** All elements below, in document order, the element itself first. */
export function* downwards(node: TreeElement): Generator<TreeElement> {
  const waiting: TreeElement[] = [node]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    yield at
    for (let i = at.children.length - 1; i >= 0; i--) {
      const child = at.children[i]
      if (child?.kind === 'element') waiting.push(child)
    }
  }
}

/** The text below that is shown, white space folded as the browser does. */
export function textOf(node: TreeElement): string {
  const parts: string[] = []
  const waiting: TreeNode[] = [node]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (at.kind === 'text') parts.push(at.text)
    else if (node.hidden || !at.hidden) {
      if (at.tag === 'br' || at !== node) parts.push(BREAKING.has(at.tag) ? ' ' : '')
      for (let i = at.children.length - 1; i >= 0; i--) {
        const child = at.children[i]
        if (child) waiting.push(child)
      }
    }
  }
  return squeezed(parts.join(''))
}

/** White space as HTML folds it; no-break spaces stay inside and go at the ends. */
export function squeezed(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ').trim()
}

/** At most so many nodes and characters are read of one page; the largest real news pages have a tenth of it. */
const MOST_NODES = 250_000
const MOST_CHARACTERS = 2_000_000

/** Their text is not read; of frames and media only the address counts. */
const UNREAD = new Set(
  'script style title noscript template svg math select datalist object embed iframe canvas audio video textarea input'.split(
    ' ',
  ),
)
const BREAKING = new Set(['br', 'p', 'div', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'section'])

function readBelow(
  page: Document,
  root: TreeElement,
  of: Map<Element, TreeElement>,
  recordOf: ReturnType<typeof recordMaker>,
): boolean {
  const walker = page.createTreeWalker(root.element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let [parent, nodes, characters] = [root, 0, 0]
  let node = walker.firstChild()
  while (node) {
    if (++nodes > MOST_NODES || characters > MOST_CHARACTERS) return true
    if (node instanceof Element) {
      const record = recordOf(node, parent)
      of.set(node, record)
      parent.children.push(record)
      const below = UNREAD.has(record.tag) ? null : walker.firstChild()
      if (below) {
        parent = record
        node = below
        continue
      }
    } else {
      const text = (node.nodeValue ?? '').slice(0, MOST_CHARACTERS - characters + 1)
      characters += text.length
      parent.children.push({ kind: 'text', text })
    }
    let next = walker.nextSibling()
    while (!next && parent !== root) {
      walker.parentNode()
      parent = parent.parent ?? root
      next = walker.nextSibling()
    }
    node = next
  }
  return characters > MOST_CHARACTERS
}

/** Names return on every page: the words of each are found once. */
function recordMaker(): (element: Element, parent: TreeElement | undefined) => TreeElement {
  const known = new Map<string, readonly string[]>()
  const wordsIn = (names: string) => {
    const words = known.get(names) ?? wordsOf(names)
    known.set(names, words)
    return words
  }
  return (element, parent) => {
    // One call tells which attributes there are; most of those that are asked for are absent.
    const present = Element.prototype.getAttributeNames.call(element)
    const read = (name: string) =>
      present.includes(name) ? (Element.prototype.getAttribute.call(element, name) ?? '') : ''
    const names = `${read('class')} ${read('id')}`
    return {
      kind: 'element',
      // A form's fields shadow its properties; no other element's do.
      tag: element instanceof HTMLFormElement ? 'form' : element.localName.toLowerCase(),
      words: names === ' ' ? NO_WORDS : wordsIn(names),
      role: read('role'),
      itemprop: read('itemprop'),
      hidden: parent?.hidden === true || (present.length > 0 && isHidden(element, present, read)),
      parent,
      children: [],
      element,
    }
  }
}

const NO_WORDS: readonly string[] = []

function wordsOf(names: string): string[] {
  return names
    .slice(0, 400)
    .split(/\s+/)
    .filter((name) => !NO_NAME.test(name))
    .flatMap((name) =>
      name
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z0-9]+/),
    )
    .filter(Boolean)
}

/** A class that says what an element has or lacks, or how it looks in print or when wide, does not say what it is. */
const NO_NAME = /[:[]|^(?:has|have|with|without|no|not|non|hide|hides)[-_]/

/** Names of classes that set a text out of sight, for readers who listen. A headline may be set so, and an image show it. */
const ONLY_SPOKEN =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader-(?:text|only)|[a-z]{1,4}-(?:offscreen|a11y-hidden))(?:\s|$)/i

/** React sends parts of a streamed page as `<div hidden id="S:1">` and moves them later: they are the page. */
function isHidden(element: Element, present: readonly string[], read: (name: string) => string): boolean {
  if (read('aria-hidden') === 'true') return true
  if (present.includes('hidden')) return !read('id').startsWith('S:')
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(read('style'))) return true
  return element.localName !== 'h1' && ONLY_SPOKEN.test(read('class').slice(0, 400))
}
