import { INVISIBLE } from '../../text/fold'
import { type OperatorName, operatorFor } from './operators'

/** One thing that was typed: a word, a phrase, or an operator with its value. */
export interface Token {
  /** [start, end) in UTF-16 units of the text: with sign, operator and quotes. */
  start: number
  end: number
  /** Missing for plain words and phrases. */
  operator?: OperatorName
  /** [from, to) in UTF-16 units: what it says, without sign, operator and quotes. Of an operator it may be empty. */
  from: number
  to: number
  isQuoted: boolean
  isNot: boolean
  /** "OR" stands before it. */
  isChoice: boolean
  /** It may go on: the text ends with it, and nothing has closed it. */
  isOpen: boolean
}

/** Cuts what was typed into tokens, in their order. No character is read more than a few times. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let isChoice = false
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const taken = pattern.exec(text)?.[0] ?? ''
    at += taken.length
    return taken
  }
  const takeOperator = (): OperatorName | undefined => {
    if (take(EXACT)) return 'exact'
    const name = take(NAME)
    const operator = operatorFor(name).thing
    at += operator ? 1 : -name.length
    return operator
  }
  const takeSpace = () => {
    const colon = at
    take(SPACE)
    const value = at
    if (at < text.length && (take(NO_VALUE) || takeOperator())) at = colon
    else at = value
  }
  for (take(GAP); at < text.length; take(GAP)) {
    const start = at
    if (take(OR)) {
      isChoice = true
      continue
    }
    const isNot = take(NOT) !== ''
    const operator = takeOperator()
    if (operator) takeSpace()
    const quotes = QUOTES.find((some) => at < text.length && some.includes(text.charAt(at)))
    if (quotes) at++
    const from = at
    if (quotes) while (at < text.length && !quotes.includes(text.charAt(at))) at++
    else take(operator ? VALUE : WORD)
    const to = at
    const isOpen = to === text.length && !/\s$/.test(text.slice(from))
    if (quotes && to < text.length) at++
    const isQuoted = quotes !== undefined
    tokens.push({ start, end: at, ...(operator && { operator }), from, to, isQuoted, isNot, isChoice, isOpen })
    isChoice = false
  }
  return tokens
}

/** Each can be closed by any of its row, as keyboards and habits go: "…", “…”, „…“, «…», »…«. */
const QUOTES = ['"“”„‟＂', '«»', '‹›', '「」', '『』']

const GAP = new RegExp(`[\\s()${INVISIBLE}]+`, 'y')
const SPACE = /\s+/y
const OR = /\||OR(?=[\s|(]|$)/y
/** Only where a token begins, so that «سه-شنبه» and "COVID-19" are no negations; nor is a dash between spaces. */
const NOT = /[-−－](?=[^\s()|\-−－])/y
const EXACT = /=(?=[^\s()|])/y
/** Letters, and what is not ASCII: half-spaces, marks. */
const NAME = /[^\s!-@[-`{-~]{1,24}(?=[:：﹕︓∶꞉])/y
/** What a space after an operator's colon may not lead to, if there is to be a value. */
const NO_VALUE = /[|=\-−－]|OR(?=[\s|(]|$)/y
/** «می خواهم» is one word. */
const WORD = /(?:ن?م[یيى]\s+(?=[\u0600-\u06ff\u200c]+(?:[\s()|]|$)))?[^\s()|«“„‹「『]+/y
/** An address may hold brackets; one behind it belongs to a group that somebody has typed. */
const VALUE = /[^\s|]*[^\s|()]/y
