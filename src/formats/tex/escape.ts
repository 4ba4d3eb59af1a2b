/**
 * A text as LaTeX sets it, sign by sign: no command, no comment, no ligature comes of it. Braces are balanced, for
 * BibTeX counts even those that are escaped; where they are not in the text, they have names (which pandoc 2 leaves out).
 */
export function texOf(text: string): string {
  const escaped = text.replace(SPECIAL, (sign) => ESCAPES.get(sign) ?? sign).replace(LIGATURES, '$1{}')
  return isBalanced(text)
    ? escaped
    : escaped.replaceAll('\\{', '\\textbraceleft{}').replaceAll('\\}', '\\textbraceright{}')
}

/** Lines, each broken as LaTeX does; a bracket or a star behind such a break would belong to it. */
export function texLinesOf(text: string): string {
  const lines = text.split('\n').map(texOf)
  return lines.map((line, at) => (at === 0 ? line : line.replace(/^(\s*)([[*])/, '$1{$2}'))).join(' \\\\\n    ')
}

/** An address, of which nothing is escaped: what would end the field is written as addresses write it. */
export function texAddressOf(url: string): string {
  return url.replace(/[\\{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

const SPECIAL = /[\\{}$&#%_~^`]/g

const ESCAPES = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\{'],
  ['}', '\\}'],
  ['$', '\\$'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['%', '\\%'],
  ['_', '\\_'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  // An accent on nothing: pandoc 2 does not know the name of this one.
  ['`', '\\`{}'],
])

/** Two hyphens would be a dash, two apostrophes a quotation mark. */
const LIGATURES = /([-'])(?=\1)/g

function isBalanced(text: string): boolean {
  if (!/[{}]/.test(text)) return true
  let depth = 0
  for (const sign of text) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
    if (depth < 0) return false
  }
  return depth === 0
}
