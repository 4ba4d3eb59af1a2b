/** A node of the parser's tree, which knows what it stands in. */
export interface Node extends Span {
  type: string
  parent?: Node
  [property: string]: unknown
}

export interface Span {
  start: number
  end: number
}

/** Every node of a tree, parents before children. */
export function nodesOf(root: unknown): Node[] {
  const found: Node[] = []
  const visit = (value: unknown, parent?: Node): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, parent)
    } else if (isNode(value)) {
      // Not enumerable, so that the tree stays a tree for the next visit.
      if (parent && !value.parent) Object.defineProperty(value, 'parent', { value: parent })
      found.push(value)
      for (const child of Object.values(value)) visit(child, value)
    }
  }
  visit(root)
  return found
}

export function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && 'type' in value && typeof value.type === 'string'
}

/** An array or object of literals only: data, however long it is. */
export function isLiteralTable(node: Node): boolean {
  return (node.type === 'ArrayExpression' || node.type === 'ObjectExpression') && isLiteral(node)
}

function isLiteral(value: unknown): boolean {
  if (!isNode(value)) return false
  const parts = PARTS.get(value.type)?.(value)
  return parts?.every(isLiteral) ?? false
}

/** Which nodes can be literals, and what of them must be literal too. */
const PARTS = new Map<string, (node: Node) => unknown[]>([
  ['Literal', () => []],
  ['TemplateLiteral', (node) => listOf(node.expressions)],
  ['UnaryExpression', (node) => [node.argument]],
  ['ArrayExpression', (node) => listOf(node.elements)],
  ['ObjectExpression', (node) => listOf(node.properties)],
  ['Property', (node) => (node.computed ? [node.key] : [node.value])],
])

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
