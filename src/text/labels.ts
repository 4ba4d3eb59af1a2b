import { labelKey, labelKeys } from './label-key'
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
  return line.length > LONGEST_LABEL ? undefined : roleOfKey(labelKey(line), among)
}

/** The same for a line whose key is known. */
export function roleOfKey(key: string, among: readonly Language[] = ALL): LabelRole | undefined {
  if (key === '' || key.length > LONGEST_LABEL) return undefined
  const roles = rolesOf(among, key)
  return roles.get(key) ?? roles.get(key.replace(/\d+$/, ''))
}

/**
 * The labels of a line and their values: «کد خبر: ۱۲۳», «کد خبر: ۱۲۳ | تاریخ انتشار: ۵ مرداد»; a label alone has no value.
 * Empty for a line of running text.
 */
export function labelsIn(line: string): Labelled[] {
  if (line.length > LONGEST_LABELLED) return []
  if (!PARTED.test(line)) return labelled(labelRole(line), line)
  return line.split(/\s*[|•·]\s*/).flatMap((part) => {
    const colon = part.search(/[:：]/)
    const value = colon < 0 ? '' : part.slice(colon + 1).trim()
    return labelled(labelRole(value ? part.slice(0, colon) : part), part, value)
  })
}

const PARTED = /[|•·:：]/

function labelled(role: LabelRole | undefined, part: string, behind = ''): Labelled[] {
  if (!role) return []
  // "Published on 16.8.2019": a day may follow its label at once.
  const value = DATES.has(role) && !behind && /\d/.test(part) ? part.trim() : behind
  return [{ role, ...(value && { value }) }]
}

const DATES: ReadonlySet<string> = new Set(['published', 'updated'])

/** Characters; a label with more behind it is the opening of a sentence. */
const LONGEST_LABELLED = 240
const ALL: readonly Language[] = [...languages.values()]

/** Characters. */
export const LONGEST_LABEL = 80

type Roles = ReadonlyMap<string, LabelRole>

const rolesByShelf = new WeakMap<readonly Language[], (key: string) => Roles>()

/** The labels of some languages in the script of a key: those of the others are not made comparable for nothing. */
function rolesOf(among: readonly Language[], key: string): Roles {
  const find = rolesByShelf.get(among) ?? rolesByScript(among)
  rolesByShelf.set(among, find)
  return find(key)
}

function rolesByScript(among: readonly Language[]): (key: string) => Roles {
  const made = new Map<number, Roles>()
  return (key) => {
    const script = scriptBlock(key)
    const known = made.get(script) ?? keyedRoles(among, script)
    made.set(script, known)
    return known
  }
}

/** Where two languages have a label that means different things, the first does. */
function keyedRoles(among: readonly Language[], script: number): Roles {
  const labels: string[] = []
  const rolesOfLabels: LabelRole[] = []
  for (const language of among) {
    for (const role of Object.keys(language.labels) as LabelRole[]) {
      for (const label of language.labels[role] ?? []) {
        if (scriptBlock(label) !== script) continue
        labels.push(label)
        rolesOfLabels.push(role)
      }
    }
  }
  const roles = new Map<string, LabelRole>()
  for (const [i, key] of labelKeys(labels).entries()) {
    const role = rolesOfLabels[i]
    if (role && !roles.has(key)) roles.set(key, role)
  }
  return roles
}

/** By the first letter, which folding leaves in its block: Latin, one number each for the other alphabets, East Asian. */
function scriptBlock(text: string): number {
  const code = text.charCodeAt(0)
  return code < 0x300 ? 0 : code < 0x2000 ? code >> 8 : 0x20
}
