import { parseSync } from 'vite'
import { isDeclaredIn } from './scope'
import { isLiteralTable, isNode, type Node, nodesOf, type Span } from './syntax'

/** A module of ours as text; `path` is relative to the project, with forward slashes. */
export interface SourceFile {
  path: string
  source: string
}

/** What the rules look at. */
export interface Module {
  path: string
  /** As written: static, dynamic, re-exported, type-only and `import.meta.glob` alike. */
  imports: string[]
  /** Every word that names something the module does not declare. */
  globals: Word[]
  /** Every word that names a property or an attribute. */
  properties: Word[]
  /** Lines with code on them: no blank lines, comments or literal tables. */
  codeLines: number
}

export interface Word {
  name: string
  /** The expression around it, as far as `Date.now()` and `new Date()` need it. */
  use: string
}

export function moduleOf({ path, source }: SourceFile): Module {
  const { program, comments, errors } = parseSync(path, source)
  const [error] = errors
  if (error) throw new Error(`${path}: ${error.message}`)
  const nodes = nodesOf(program)
  const isDeclared = isDeclaredIn(nodes)
  return {
    path,
    imports: nodes.flatMap(importsOf),
    globals: nodes.filter((node) => isName(node) && !isDeclared(node)).map((node) => wordOf(node, source)),
    properties: nodes.filter(isPropertyName).map((node) => wordOf(node, source)),
    codeLines: codeLines(source, [...comments, ...nodes.filter(isLiteralTable).map(inside)]),
  }
}

function importsOf(node: Node): string[] {
  if (node.type === 'CallExpression' && isGlob(node.callee)) return nodesOf(node.arguments).flatMap(textOf)
  return 'source' in node ? textOf(node.source) : []
}

function isGlob(callee: unknown): boolean {
  return isNode(callee) && isNode(callee.property) && callee.property.name === 'glob'
}

function textOf(node: unknown): string[] {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? [node.value] : []
}

function wordOf(node: Node, source: string): Word {
  const whole = usesOf(node)
  return { name: String(node.name ?? node.value), use: source.slice(whole.start, whole.end) }
}

/** `Date` → `Date.now()`, `new Date()`: as far out as the word is what is called or looked into. */
function usesOf(node: Node): Node {
  const { parent } = node
  if (!parent) return node
  if (parent.type === 'MemberExpression' && parent.object === node) return usesOf(parent)
  return (parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent.callee === node ? parent : node
}

function isName(node: Node): boolean {
  return node.type === 'Identifier' && !isPropertyName(node)
}

/** `b` in `a.b`, `a['b']`, `{ b: 1 }`, `<a b="…">` and `interface A { b: string }`. */
function isPropertyName(node: Node): boolean {
  const { parent } = node
  if (!parent) return false
  if (parent.type === 'JSXAttribute') return parent.name === node
  if (parent.type === 'MemberExpression') return parent.property === node && (parent.computed !== true || isText(node))
  return parent.key === node && parent.computed !== true
}

function isText(node: Node): boolean {
  return textOf(node).length > 0
}

/** Without its brackets, so that the lines on which it starts and ends count as code. */
function inside({ start, end }: Span): Span {
  return { start: start + 1, end: end - 1 }
}

function codeLines(source: string, left: Span[]): number {
  const characters = source.split('')
  for (const { start, end } of left) {
    for (let at = start; at < end; at += 1) if (characters[at] !== '\n') characters[at] = ' '
  }
  return characters
    .join('')
    .split('\n')
    .filter((line) => line.trim() !== '').length
}
