/**
 * Parts of nodes, read through the prototype: a form's fields stand in the place of its properties
 * (`<input name="firstChild">`). Nodes of a frame have prototypes of their own, so a node's kind is told by its number.
 */
export function typeOf(node: Node): number {
  return Reflect.get(Node.prototype, 'nodeType', node)
}

export const TEXT = 3

export function isElement(node: Node): node is Element {
  return typeOf(node) === 1
}

export function dataOf(text: Node): string {
  return Reflect.get(CharacterData.prototype, 'data', text)
}

export function firstIn(node: Node): Node | null {
  return Reflect.get(Node.prototype, 'firstChild', node)
}

export function nextAfter(node: Node): Node | null {
  return Reflect.get(Node.prototype, 'nextSibling', node)
}

/** What a node stands in: its parent, or what a shadow root or a frame's document belongs to. */
export function aroundOf(node: Node): Node | null {
  const parent: Node | null = Reflect.get(Node.prototype, 'parentNode', node)
  if (parent) return parent
  if (isShadow(node)) return node.host
  return isPage(node) ? (node.defaultView?.frameElement ?? null) : null
}

/** The child before which a boundary point of an element lies; undefined after the last. */
export function childAt(node: Node, offset: number): Node | undefined {
  const children: NodeListOf<ChildNode> = Reflect.get(Node.prototype, 'childNodes', node)
  return children[offset]
}

/** Lower case. Only a form's own fields can stand in the place of its name. */
export function tagOf(element: Element): string {
  return typeof element.localName === 'string' ? element.localName.toLowerCase() : 'form'
}

/** What is shown in place of an element's children; undefined where they are shown themselves. */
export function shadowOf(element: Element): ShadowRoot | undefined {
  return Reflect.get(Element.prototype, 'shadowRoot', element) ?? undefined
}

/** The document of a frame, if its origin is the page's. */
export function documentOf(frame: Element): Document | undefined {
  return 'contentDocument' in frame && isNode(frame.contentDocument) && isPage(frame.contentDocument)
    ? frame.contentDocument
    : undefined
}

/** What a slot shows in place of its own children. */
export function assignedTo(slot: Element): Node[] {
  return 'assignedNodes' in slot && typeof slot.assignedNodes === 'function' ? slot.assignedNodes() : []
}

export function isShadow(node: Node): node is ShadowRoot {
  return typeOf(node) === 11 && 'host' in node
}

export function isPage(node: Node): node is Document {
  return typeOf(node) === 9
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'nodeType' in value
}
