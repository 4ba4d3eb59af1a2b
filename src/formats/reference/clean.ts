import { tagsFrom } from '../../clipping/change'
import { lineOf } from './lines'

export { lineOf, linesOf, partOf } from './lines'

/** Names of a list that is written into one line: none is empty, and none says what parts them. */
export function listed(names: readonly string[]): string[] {
  return tagsFrom(names.flatMap((name) => lineOf(name.replaceAll(';', ',')) ?? []))
}
