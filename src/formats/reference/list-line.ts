/** Names in one line; see `listed`. */
export function listLine(names: readonly string[]): string {
  return names.join('; ')
}

export function listFrom(line: string): string[] {
  return line.split(';').flatMap((name) => name.trim() || [])
}
