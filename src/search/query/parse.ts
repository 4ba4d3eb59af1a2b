import type { Clause, Query, Sought } from './query'
import { type Misread, soughtBy, type When } from './sought'
import { type Token, tokensOf } from './tokens'

/** What a typed query asks for. */
export interface Asked {
  /** Undefined if nothing is looked for, or nothing of it was understood. */
  query: Query | undefined
  /** In their order; the rest of the query holds. */
  problems: Problem[]
}

/** Something typed that was not understood. */
export interface Problem {
  reason: ProblemReason
  /** As it was typed. */
  word: string
  /** [start, end) in UTF-16 units of what was typed. */
  start: number
  end: number
}

/** Each has a sentence: `problem_<reason>`. */
export type ProblemReason = Misread | 'notInChoice' | 'tooMany'

/**
 * Reads a query. Side by side means all of it; "OR" and "|" mean one of two neighbours, before anything else is joined.
 * What may still become right while it is being typed is left out without a word, as is a quote that is not closed yet.
 */
export function parseQuery(typed: string, when: When): Asked {
  const text = typed.slice(0, LONGEST_QUERY)
  const problems: Problem[] = []
  const clauses: Clause[] = []
  let count = 0
  for (const choice of choicesOf(tokensOf(text), (token) => problems.push(problemAt('notInChoice', token, text)))) {
    const any: Sought[] = []
    for (const token of choice) {
      const sought = soughtBy(token, text, when)
      if (typeof sought === 'string') problems.push(problemAt(sought, token, text))
      else if (sought && ++count > MOST_SOUGHT) problems.push(problemAt('tooMany', token, text))
      else if (sought) any.push(sought)
      if (count > MOST_SOUGHT) break
    }
    if (any.length > 0) clauses.push({ any, isNot: choice[0]?.isNot ?? false })
    if (count > MOST_SOUGHT) break
  }
  return {
    query: clauses.length > 0 ? { clauses } : undefined,
    problems: problems.sort((one, other) => one.start - other.start),
  }
}

/** UTF-16 units that count; who pastes a whole article means its beginning. */
const LONGEST_QUERY = 500

const MOST_SOUGHT = 32

/**
 * Tokens of which one must hold. Plain words that stand side by side become one token: two may be one word on a page.
 * What is left out cannot be chosen: it stands by itself.
 */
function choicesOf(tokens: Token[], onNotInChoice: (token: Token) => void): Token[][] {
  const choices: Token[][] = []
  for (const [at, token] of tokens.entries()) {
    const last = choices.at(-1)
    const before = last?.at(-1)
    const isChosen = token.isChoice && before !== undefined
    const stands = isChosen && (token.isNot || before.isNot)
    if (stands) onNotInChoice(token.isNot ? token : before)
    const next = tokens[at + 1]
    const isAlone = !isChosen && !next?.isChoice
    if (isChosen && !stands) last?.push(token)
    else if (isAlone && last?.length === 1 && before && isPlain(before) && isPlain(token)) {
      last[0] = { ...before, to: token.to, end: token.end, isOpen: token.isOpen }
    } else choices.push([token])
  }
  return choices
}

function isPlain({ operator, isQuoted, isNot }: Token): boolean {
  return !operator && !isQuoted && !isNot
}

function problemAt(reason: ProblemReason, token: Token, text: string): Problem {
  const [start, end] = token.from < token.to ? [token.from, token.to] : [token.start, token.end]
  return { reason, word: text.slice(start, end), start, end }
}
