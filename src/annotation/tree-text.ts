import { assignedTo, dataOf, documentOf, firstIn, isElement, nextAfter, shadowOf, TEXT, tagOf, typeOf } from './nodes'

/**
 * The text of a tree as it is read: light DOM, slots, open shadow roots, frames of the same origin. What is not shown now
 * is read as well: it may be opened later, and asking for styles would lay out the page for every element. One walk that
 * no page can interfere with and no depth overflows; the page is never changed.
 */
export interface TreeText {
  text: string
  /** In reading order. */
  pieces: readonly TextPiece[]
  /** Where everything else begins and ends that was met; what is not read has nothing between. */
  places: readonly NodePlace[]
  /** Where `<aside>`s stand: boxes and pull quotes. */
  asides: readonly NodePlace[]
  /** What has to be observed: the root, shadow roots, documents of frames. */
  trees: readonly Node[]
  /** Their documents may be replaced without a mutation. */
  frames: readonly Element[]
}

export interface NodePlace {
  node: Node
  start: number
  end: number
}

/** A text node. */
export interface TextPiece extends NodePlace {
  /** Pieces of one run follow one another in one tree; each shadow root, slot and frame has a run of its own. */
  run: number
}

export function treeTextOf(root: Element): TreeText {
  const parts: string[] = []
  const pieces: TextPiece[] = []
  const places: NodePlace[] = []
  const asides: NodePlace[] = []
  const trees: Node[] = [root]
  const frames: Element[] = []
  let length = 0
  let isBreakDue = false
  let runs = 0

  const stack: Walk[] = []
  enter(root, 0, false)
  for (let walk = stack.at(-1); walk; walk = stack.at(-1)) {
    const node = walk.next
    if (!node) leave(walk)
    else {
      walk.next = walk.slotted ? (walk.slotted.next().value ?? null) : nextAfter(node)
      if (typeOf(node) === TEXT) write(node, walk)
      else if (isElement(node)) enter(node, walk.run, walk.isVerbatim)
    }
  }
  return { text: parts.join(''), pieces, places, asides, trees, frames }

  function enter(element: Element, run: number, isVerbatim: boolean): void {
    const tag = tagOf(element)
    const place = open(element)
    const opened = [place]
    if (tag === 'aside') asides.push(place)
    if (tag === 'br') breakLine()
    if (UNREAD.has(tag)) return
    const isBlock = BLOCKS.has(tag)
    if (isBlock) breakLine()
    const walk = { opened, isBlock, isVerbatim: isVerbatim || tag === 'pre' }
    const slotted = tag === 'slot' ? assignedTo(element) : []
    const isFrame = tag === 'iframe' || tag === 'frame'
    const tree = isFrame ? documentOf(element) : shadowOf(element)
    if (isFrame) frames.push(element)
    if (tree) {
      trees.push(tree)
      opened.push(open(tree))
    }
    if (slotted.length > 0) {
      const each = slotted.values()
      stack.push({ ...walk, next: each.next().value ?? null, slotted: each, run: ++runs })
    } else if (tree) stack.push({ ...walk, next: firstIn(tree), run: ++runs })
    else if (!isFrame) stack.push({ ...walk, next: firstIn(element), run })
  }
  function open(node: Node): NodePlace {
    const place = { node, start: length, end: length }
    places.push(place)
    return place
  }
  function leave(walk: Walk): void {
    for (const place of walk.opened) place.end = length
    if (walk.isBlock) breakLine()
    stack.pop()
  }
  function write(node: Node, { run, isVerbatim }: Walk): void {
    const value = dataOf(node)
    if (value === '') return
    if (isBreakDue && /\S/.test(value)) {
      parts.push('\n')
      length++
      isBreakDue = false
    }
    const start = length
    length += value.length
    pieces.push({ node, start, end: length, run })
    parts.push(isVerbatim ? value : value.replace(/[\t\n\f\r]/g, ' '))
  }
  function breakLine(): void {
    isBreakDue = length > 0
  }
}

/** Where the walk is in the inside of one element. */
interface Walk {
  next: Node | null
  /** What else a slot shows: nodes that need not be neighbours. */
  slotted?: Iterator<Node, undefined>
  /** What ends with it. */
  opened: NodePlace[]
  isBlock: boolean
  /** Line breaks of the markup are shown as such. */
  isVerbatim: boolean
  run: number
}

/** Elements before and after which a line ends, whatever the page's styles say. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frame h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main menu nav ol p pre search section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/**
 * What is in them is no text of the page, or nothing that a reader could mark. What players and canvases hold for browsers
 * without them is read: it does no harm, and some do show it.
 */
export const UNREAD: ReadonlySet<string> = new Set(
  'datalist embed head input math meter noembed noframes noscript progress script select style svg template textarea title'.split(
    ' ',
  ),
)
