/** Plain JSON as lines that a person reads: every field by its name, lists item by item, nothing left out. */
export function readable(value: unknown, indent = ''): string {
  const lines = partsOf(value).map(([label, part]) => {
    if (part === null || typeof part !== 'object') return `${indent}${label} ${part}`
    const below = readable(part, `${indent}  `)
    return below === '' ? `${indent}${label} –` : `${indent}${label}\n${below}`
  })
  return lines.join('\n')
}

function partsOf(value: unknown): [label: string, part: unknown][] {
  if (Array.isArray(value)) return value.map((item, index) => [`${index + 1}.`, item])
  return Object.entries(value ?? {}).map(([name, part]) => [`${name}:`, part])
}
