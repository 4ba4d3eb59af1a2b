import { labelKey } from './fold'
import { languages } from './languages/index'
import type { LabelRole, Language } from './languages/language'

/** A label found at a line's start, and what stands behind it. */
export interface Labelled {
  role: LabelRole
  /** What follows the label on the same line, verbatim; missing when the label is all there is. */
  value?: string
}

/**
 * The role of a line that is (nearly) nothing but a label: «مطالب مرتبط», «برچسب‌ها:». A label inside a sentence is no
 * label: «فیلم» and «گفت» are ordinary words. `role` is looked for in the languages given, or in all.
 */
export function labelRole(line: string, among: Iterable<Language> = languages.values()): LabelRole | undefined {
  if (line.length > LONGEST_LABEL) return undefined
  const key = labelKey(line)
  if (key === '') return undefined
  for (const language of among) {
    const role = keysOf(language).get(key) ?? keysOf(language).get(key.replace(/\d+$/, ''))
    if (role) return role
  }
  return undefined
}

/** A line that opens with a label and a colon («کد خبر: ۱۲۳»), or is a label alone. */
export function labelled(line: string, among: Iterable<Language> = languages.values()): Labelled | undefined {
  const alone = labelRole(line, among)
  if (alone) return { role: alone }
  const colon = line.search(/[:：]/)
  if (colon < 1 || colon > LONGEST_LABEL) return undefined
  const role = labelRole(line.slice(0, colon), among)
  const value = line.slice(colon + 1).trim()
  return role && { role, ...(value && { value }) }
}

const LONGEST_LABEL = 80

const keysByLanguage = new WeakMap<Language, ReadonlyMap<string, LabelRole>>()

function keysOf(language: Language): ReadonlyMap<string, LabelRole> {
  const known = keysByLanguage.get(language)
  if (known) return known
  const keys = new Map<string, LabelRole>()
  for (const role of Object.keys(language.labels) as LabelRole[]) {
    for (const label of language.labels[role] ?? []) if (!keys.has(labelKey(label))) keys.set(labelKey(label), role)
  }
  keysByLanguage.set(language, keys)
  return keys
}
