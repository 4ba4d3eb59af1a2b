import { once } from '../text/once'
import { isOnlySpoken, wordsOf } from './class-names'
import { partOf } from './unshadowed'

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
  /** Place among the page's elements. */
  index: number
  /** Of a block: its first line, and the first after it, once the page's lines are known; 0 and 0 of what is in a line. */
  from: number
  to: number
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
  /** Elements with a role or itemprop, in the order of the page. */
  marked: readonly TreeElement[]
  /** Elements with one of these tags, in the order of the page. */
  tagged(...tags: string[]): readonly TreeElement[]
  /** Elements with one of these words in `class` or `id`, in the order of the page. */
  called(words: ReadonlySet<string>): readonly TreeElement[]
  of(element: Element): TreeElement | undefined
  /** The page had more nodes or characters than are read. */
  truncated: boolean
}

/** The page below `<body>`; undefined for a document without one. */
export function treeOf(page: Document): Tree | undefined {
  const body = partOf(page, 'body') ?? partOf(page, 'documentElement')
  if (!body) return undefined
  const { elements, marked, names, truncated } = readBelow(page, body)
  const [root] = elements
  if (!root) return undefined
  const byTag = once(() => groupedBy(elements, ({ tag }) => [tag]))
  const byWord = once(() => groupedBy(names, (each) => each.words))
  const byElement = once(() => new Map(elements.map((node) => [node.element, node])))
  return {
    root,
    elements,
    marked,
    tagged: (...tags) => inOrder(tags.map((tag) => byTag().get(tag) ?? [])),
    called: (words) => {
      const called = new Set([...words].flatMap((word) => byWord().get(word) ?? []))
      return inOrder([...called].map((each) => each.elements))
    },
    of: (element) => byElement().get(element),
    truncated,
  }
}

/** Is one of the words among others? */
export function hasOne(words: readonly string[], among: ReadonlySet<string>): boolean {
  for (const word of words) if (among.has(word)) return true
  return false
}

/** An attribute as the markup has it; undefined when it is absent or blank. */
export function attribute(node: TreeElement, name: string): string | undefined {
  return Element.prototype.getAttribute.call(node.element, name)?.trim() || undefined
}

/** The element and its ancestors, innermost first. */
export function* upwards(node: TreeElement | undefined): Generator<TreeElement> {
  for (let at = node; at; at = at.parent) yield at
}

/**
 * What an element is by itself or by the nearest around it that says so (`own`). Each is asked once, however deep the
 * page: climbing from every line would cost lines times depth.
 */
export function inherited<Answer>(
  own: (node: TreeElement) => Answer | undefined,
  otherwise: Answer,
): (node: TreeElement | undefined) => Answer {
  const known = new WeakMap<TreeElement, Answer>()
  return (node) => {
    const climbed: TreeElement[] = []
    let found: Answer | undefined
    for (let at = node; at && found === undefined; at = at.parent) {
      found = known.get(at) ?? own(at)
      climbed.push(at)
    }
    const answer = found ?? otherwise
    for (const each of climbed) known.set(each, answer)
    return answer
  }
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

/**
 * The text below that is shown, white space folded as the browser does: all of it, or the beginning where it is longer
 * than what is asked for.
 */
export function textOf(node: TreeElement, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = []
  const waiting: TreeNode[] = [node]
  let [read, seen] = [0, 0]
  for (let at = waiting.pop(); at && read <= most * SPACE && seen <= most * SPACE; at = waiting.pop()) {
    seen++
    if (at.kind === 'text') {
      parts.push(at.text)
      read += at.text.length
    } else if (node.hidden || !at.hidden) {
      if (at.tag === 'br' || at !== node) parts.push(BREAKING.has(at.tag) ? ' ' : '')
      for (let i = at.children.length - 1; i >= 0; i--) {
        const child = at.children[i]
        if (child) waiting.push(child)
      }
    }
  }
  return squeezed(parts.join(''))
}

/** So many times as long as its text is the markup of the widest page, indented and with elements that hold nothing. */
const SPACE = 8

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

/** What elements are called that are called alike: names return on every page, and the words of each are found once. */
interface Names {
  words: readonly string[]
  /** A class says that only those are meant who listen. */
  isSpoken: boolean
  elements: TreeElement[]
}

function readBelow(
  page: Document,
  body: Element,
): Pick<Tree, 'elements' | 'marked' | 'truncated'> & { names: Names[] } {
  const walker = Document.prototype.createTreeWalker.call(page, body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  const names = new Map<string, Names>()
  const rare = new Set<Element>(Element.prototype.querySelectorAll.call(body, RARE).values())
  const record = (element: Element, parent: TreeElement | undefined): TreeElement => {
    const made = recordOf(
      element,
      parent,
      elements.length,
      namesOf(element, names),
      element === body || rare.has(element),
    )
    elements.push(made)
    if (made.role !== '' || made.itemprop !== '') marked.push(made)
    return made
  }
  const elements: TreeElement[] = []
  const marked: TreeElement[] = []
  const root = record(body, undefined)
  let [parent, nodes, characters] = [root, 0, 0]
  let node = walker.firstChild()
  while (node) {
    if (++nodes > MOST_NODES || characters > MOST_CHARACTERS) break
    if (node.nodeType !== TEXT && node instanceof Element) {
      const made = record(node, parent)
      append(parent, made)
      const below = UNREAD.has(made.tag) ? null : walker.firstChild()
      if (below) {
        parent = made
        node = below
        continue
      }
    } else {
      const text = (node.nodeValue ?? '').slice(0, MOST_CHARACTERS - characters + 1)
      characters += text.length
      append(parent, { kind: 'text', text })
    }
    let next = walker.nextSibling()
    while (!next && parent !== root) {
      walker.parentNode()
      parent = parent.parent ?? root
      next = walker.nextSibling()
    }
    node = next
  }
  return { elements, marked, names: [...names.values()], truncated: node !== null || characters > MOST_CHARACTERS }
}

/** A node's type by which text is told at once; whatever a form's field in its place says, it is not that. */
const TEXT = 3

/** Attributes that few elements have. */
const RARE = '[role],[itemprop],[hidden],[aria-hidden="true"],[style*="display" i],[style*="visibility" i]'

const NOTHING: TreeNode[] = []

/** Most elements have nothing in them, or one thing. */
function append(parent: TreeElement, child: TreeNode): void {
  if (parent.children === NOTHING) parent.children = [child]
  else parent.children.push(child)
}

function namesOf(element: Element, known: Map<string, Names>): Names | undefined {
  const name = read(element, 'class')
  const id = read(element, 'id')
  if (name === '' && id === '') return undefined
  const both = `${name}\n${id}`
  const names = known.get(both) ?? {
    words: wordsOf(both),
    isSpoken: isOnlySpoken(name),
    elements: [],
  }
  if (names.elements.length === 0) known.set(both, names)
  return names
}

function recordOf(
  element: Element,
  parent: TreeElement | undefined,
  index: number,
  names: Names | undefined,
  isMarked: boolean,
): TreeElement {
  const made: TreeElement = {
    kind: 'element',
    // A form's fields shadow its properties; no other element's do.
    tag: typeof element.localName === 'string' ? element.localName.toLowerCase() : 'form',
    words: names?.words ?? NO_WORDS,
    role: isMarked ? read(element, 'role') : '',
    itemprop: isMarked ? read(element, 'itemprop') : '',
    hidden: parent?.hidden === true || isHidden(element, isMarked, names?.isSpoken === true),
    parent,
    children: NOTHING,
    index,
    from: 0,
    to: 0,
    element,
  }
  names?.elements.push(made)
  return made
}

function read(element: Element, attribute: string): string {
  return Element.prototype.getAttribute.call(element, attribute) ?? ''
}

const NO_WORDS: readonly string[] = []

function groupedBy<Thing>(things: readonly Thing[], keysOf: (thing: Thing) => readonly string[]): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const group = groups.get(key)
      if (group) group.push(thing)
      else groups.set(key, [thing])
    }
  }
  return groups
}

function inOrder(groups: readonly (readonly TreeElement[])[]): readonly TreeElement[] {
  return groups.length === 1 ? (groups[0] ?? []) : groups.flat().sort((a, b) => a.index - b.index)
}

/** React sends parts of a streamed page as `<div hidden id="S:1">` and moves them later: they are the page. */
function isHidden(element: Element, isMarked: boolean, isSpoken: boolean): boolean {
  if (isMarked) {
    if (read(element, 'aria-hidden') === 'true') return true
    if (Element.prototype.hasAttribute.call(element, 'hidden')) return !read(element, 'id').startsWith('S:')
    if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(read(element, 'style'))) return true
  }
  return isSpoken && element.localName !== 'h1'
}
