import type { SearchedField } from '../search/fields'
import { text } from './text'

/** Where something was found, if that is worth saying: not of the text itself. */
export function whereLabel(where: SearchedField): string | undefined {
  return where === 'lead' || where === 'body' || where === 'headline' ? undefined : text(`where_${where}`)
}
