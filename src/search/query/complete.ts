import { labelKey } from '../../text/label-key'
import type { Scope } from '../terms'
import { namesIn } from './names'
import { FLAGS, OPERATORS, type OperatorName } from './operators'
import { termValue } from './term-values'
import { tokensOf } from './tokens'

/** How what is being typed may go on. */
export interface Completion {
  /** What the box holds after choosing it, and where the caret then stands, in UTF-16 units. */
  typed: string
  caret: number
  /** What is offered: the operator with its colon, or the value. */
  label: string
  kind: 'operator' | 'value'
}

/** Names in the library that begin so, however that is written; the best first. Hosts for sites, BCP 47 tags for languages. */
export type Known = (scope: Scope, begun: string) => Promise<readonly string[]>

/**
 * What may be meant by what stands before the caret, best first: an operator from its second letter on, or from the
 * first behind a minus; behind an operator one of its values. Names are those of the UI's language, then the English.
 */
export async function completionsFor(
  typed: string,
  caret: number,
  known: Known,
  language: string,
): Promise<Completion[]> {
  const token = tokensOf(typed).find(({ start, end }) => start < caret && caret <= end)
  if (!token || caret < token.from) return []
  const { operator, isQuoted, isNot, from, end } = token
  const begun = typed.slice(from, caret)
  const [key, before, after] = [labelKey(begun), typed.slice(0, from), typed.slice(end)]
  const offered = (label: string, written: string, kind: Completion['kind'], rest: string) => ({
    typed: written + rest,
    caret: written.length,
    label,
    kind,
  })
  if (operator) {
    const stem = isQuoted ? before.slice(0, -1) : before
    return (await valuesFor(operator, begun, known, language))
      .filter((value) => labelKey(value).startsWith(key))
      .map((value) => offered(value, `${stem}${quoted(value)} `, 'value', after.trimStart()))
      .filter((completion) => completion.typed.trimEnd() !== typed.trimEnd())
      .slice(0, MOST)
  }
  if (isQuoted || key.length < (isNot ? 1 : 2)) return []
  return operatorsFor(key, language)
    .map((name) => offered(`${name}:`, `${before}${name}:`, 'operator', after))
    .slice(0, MOST)
}

const MOST = 8

/** As a value is typed behind an operator. */
function quoted(value: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}.\-_\u200c]*$/u.test(value)) return value
  return value.includes('"') ? `«${value}»` : `"${value}"`
}

/** One name of each operator that begins so; those of the UI's language come first. */
function operatorsFor(key: string, language: string): string[] {
  const found = new Map<OperatorName, string>()
  for (const spoken of [language, 'en']) {
    for (const [operator, names] of OPERATORS) {
      const name = namesIn(names, spoken).find((one) => labelKey(one).startsWith(key))
      if (name && !found.has(operator)) found.set(operator, name)
    }
  }
  return [...found.values()]
}

async function valuesFor(
  operator: OperatorName,
  begun: string,
  known: Known,
  language: string,
): Promise<readonly string[]> {
  switch (operator) {
    case 'tag':
    case 'site':
    case 'agency':
    case 'author':
    case 'section':
      return known(operator, begun)
    case 'lang':
      return [...new Set((await known(operator, '')).map((tag) => languageName(tag, language)))]
    case 'has':
    case 'is':
      return [...new Set([language, 'en'])].flatMap((spoken) =>
        FLAGS[operator].flatMap(([, names]) => namesIn(names, spoken).slice(0, 1)),
      )
    default:
      return []
  }
}

/** In the UI's language where that name is understood, else its code. */
function languageName(tag: string, language: string): string {
  const code = termValue('lang', tag)
  const name = code && new Intl.DisplayNames(language, { type: 'language' }).of(code)
  return name && termValue('lang', name) === code ? name : code
}
