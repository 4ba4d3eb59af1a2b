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
export function labelRole(line: string, among: readonly Language[] = ALL): LabelRole | undefined {
  if (line.length > LONGEST_LABEL) return undefined
  const key = labelKey(line)
  if (key === '') return undefined
  for (const language of among) {
    const role = keysOf(language).get(key) ?? keysOf(language).get(key.replace(/\d+$/, ''))
    if (role) return role
  }
  return undefined
}

/**
 * The labels of a line and their values: «کد خبر: ۱۲۳», «کد خبر: ۱۲۳ | تاریخ انتشار: ۵ مرداد»; a label alone has no value.
 * Empty for a line of running text.
 */
export function labelsIn(line: string, among: readonly Language[] = ALL): Labelled[] {
  if (line.length > LONGEST_LABELLED) return []
  return line.split(/\s*[|•·]\s*/).flatMap((part) => {
    const colon = part.search(/[:：]/)
    const value = colon < 0 ? '' : part.slice(colon + 1).trim()
    const role = labelRole(value ? part.slice(0, colon) : part, among)
    return role ? [{ role, ...(value && { value }) }] : []
  })
}

/** Characters; a label with more behind it is the opening of a sentence. */
const LONGEST_LABELLED = 240
const ALL: readonly Language[] = [...languages.values()]

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
