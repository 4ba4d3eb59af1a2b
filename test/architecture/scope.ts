import { isNode, type Node } from './syntax'

/** Whether a name means something declared in its own module, rather than a global. */
export function isDeclaredIn(nodes: Node[]): (reference: Node) => boolean {
  const scopes = new Map<unknown, Set<Node | undefined>>()
  for (const node of nodes) {
    const scope = scopeDeclaredBy(node)
    if (scope) scopes.set(node.name, (scopes.get(node.name) ?? new Set()).add(scope))
  }
  return (reference) => {
    const declaredIn = scopes.get(reference.name)
    for (let around = declaredIn && reference.parent; around; around = around.parent) {
      if (declaredIn?.has(around)) return true
    }
    return false
  }
}

/** Where the name holds that this word declares; undefined for a word that declares none. */
function scopeDeclaredBy(word: Node): Node | undefined {
  if (word.type !== 'Identifier') return undefined
  let inner = word
  let outer = word.parent
  while (outer && PATTERNS.has(outer.type) && outer.right !== inner && outer.key !== inner) {
    inner = outer
    outer = outer.parent
  }
  if (!outer) return undefined
  if (Array.isArray(outer.params) && outer.params.includes(inner)) return outer
  if (outer.type === 'CatchClause' && outer.param === inner) return outer
  const isDeclared = outer.local === inner || (outer.id === inner && DECLARATIONS.has(outer.type))
  return isDeclared ? nearestScope(outer.parent) : undefined
}

const PATTERNS = new Set(['ObjectPattern', 'ArrayPattern', 'Property', 'AssignmentPattern', 'RestElement'])
const DECLARATIONS = new Set(['VariableDeclarator', 'FunctionDeclaration', 'ClassDeclaration'])
const SCOPES = new Set(['Program', 'BlockStatement', 'StaticBlock', 'SwitchStatement', 'CatchClause'])

function nearestScope(node: Node | undefined): Node | undefined {
  if (!node) return undefined
  const isScope = SCOPES.has(node.type) || node.type.startsWith('For') || isNode(node.body)
  return isScope ? node : nearestScope(node.parent)
}
