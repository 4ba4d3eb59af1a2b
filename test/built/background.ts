import { parseSync } from 'vite'
import { nodesOf } from '../architecture/syntax'

/** What Chrome's service worker does not have, found in a built script: one word each. */
export function missingInWorkers(path: string, source: string): string[] {
  return nodesOf(parseSync(path, source).program).flatMap((node) => {
    if (node.type === 'ImportExpression') return ['import()']
    return node.type === 'Identifier' && MISSING.some((name) => name === node.name) ? [String(node.name)] : []
  })
}

const MISSING = ['DOMParser', 'Worker', 'createObjectURL']
