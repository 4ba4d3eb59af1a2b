import { inBoth, inEither, type Matches, NO_MATCHES, onlyThose, unscored, without } from './matches'
import { type Places, placesOf } from './places'
import type { Clause, Needle, Query, Sought } from './query/query'
import type { TermMatches } from './term-matches'
import { flagTerm, LONGEST_BEGINNING, scopedTerm } from './terms'
import { isVerbatim, type Verbatim } from './verbatim'

/** The clippings that a query finds. */
export interface Found extends Matches {
  /** Some of what was sought says how well they fit. */
  isRanked: boolean
  /** Those of them are meant in which all of this holds. */
  verbatim: Verbatim[]
}

export async function matchesOf({ clauses }: Query, terms: TermMatches): Promise<Found> {
  const matchesOfAll = (some: Clause[]) => Promise.all(some.map((clause) => matchesOfClause(clause, terms)))
  const [wanted, unwanted] = await Promise.all([
    matchesOfAll(clauses.filter(({ isNot }) => !isNot)),
    // What must not be there letter by letter is for the reading of the texts to say.
    matchesOfAll(clauses.filter(({ isNot }) => isNot).map(withoutVerbatim)),
  ])
  const [first = await terms.all(), ...others] = wanted.sort((one, other) => one.docs.length - other.docs.length)
  const found = unwanted.reduce((left, { docs }) => without(left, docs), others.reduce(inBoth, first))
  const isRanked = clauses.some(({ any, isNot }) => !isNot && any.some(isRanking))
  return { ...found, isRanked, verbatim: await verbatimIn(clauses, terms) }
}

async function verbatimIn(clauses: Clause[], terms: TermMatches): Promise<Verbatim[]> {
  const exact = clauses.filter(({ any }) => any.some(isVerbatim))
  const others = await Promise.all(exact.map((clause) => matchesOfClause(withoutVerbatim(clause), terms)))
  return exact.map(({ any, isNot }, at) => ({
    isNot,
    texts: any.filter(isVerbatim).map(({ verbatim }) => verbatim),
    others: (others[at] ?? NO_MATCHES).docs,
  }))
}

/** What of a clause folded words can tell; it may be nothing. */
function withoutVerbatim({ any, isNot }: Clause): Clause {
  return { isNot, any: any.filter((sought) => !isVerbatim(sought)) }
}

function isRanking({ kind }: Sought): boolean {
  return kind === 'words' || kind === 'phrase'
}

async function matchesOfClause({ any }: Clause, terms: TermMatches): Promise<Matches> {
  const found = await Promise.all(any.map((sought) => matchesOfSought(sought, terms)))
  return found.reduce((one, other) => inEither(one, other, sum), NO_MATCHES)
}

async function matchesOfSought(sought: Sought, terms: TermMatches): Promise<Matches> {
  switch (sought.kind) {
    case 'words':
      return wordsMatches(sought.needles, '', terms)
    case 'phrase':
      return phraseMatches(sought.needles, '', terms)
    case 'scoped':
      return unscored(await phraseMatches(sought.needles, scopedTerm(sought.scope, ''), terms))
    case 'term': {
      const term = scopedTerm(sought.scope, sought.value)
      return unscored(sought.isOpen ? await terms.ofBeginning(term) : await terms.ofTerm(term))
    }
    case 'flag':
      return unscored(await terms.ofTerm(flagTerm(sought.flag)))
    case 'dated':
      return terms.ofDates(sought)
  }
}

/** From the last place back: what stands for the text from there on, and all that follows it. */
async function wordsMatches(needles: Needle[][], scope: string, terms: TermMatches): Promise<Matches> {
  const found = await Promise.all(
    needles.map((forms) => Promise.all(forms.map((needle) => needleMatches(needle, scope, terms)))),
  )
  const from: Matches[] = []
  for (let at = needles.length - 1; at >= 0; at -= 1) {
    from[at] = (needles[at] ?? [])
      .map(({ next }, form) => {
        const matches = found[at]?.[form] ?? NO_MATCHES
        const rest = from[next]
        return rest ? inBoth(matches, rest) : matches
      })
      .reduce((one, other) => inEither(one, other, Math.max), NO_MATCHES)
  }
  return from[0] ?? NO_MATCHES
}

function needleMatches({ form, isOpen }: Needle, scope: string, terms: TermMatches): Promise<Matches> {
  return isOpen ? terms.ofBeginning(scope + form) : terms.ofTerm(scope + form)
}

/**
 * Those of the clippings with all the words in which they stand one after the other. While one or two letters of the last
 * word are typed, they are left out: too much begins so.
 */
async function phraseMatches(typed: Needle[][], scope: string, terms: TermMatches): Promise<Matches> {
  const needles = withoutShortEnd(typed)
  const candidates = await wordsMatches(needles, scope, terms)
  if (candidates.docs.length === 0 || isOneWord(needles)) return candidates
  const places = await Promise.all(
    needles.map((forms) => Promise.all(forms.map((needle) => placesOf(needle, scope, candidates, terms)))),
  )
  const standsInARow = rowTest(needles, places)
  return onlyThose(candidates, (_, row) => standsInARow(row))
}

function withoutShortEnd(needles: Needle[][]): Needle[][] {
  const isShort = ({ form, isOpen }: Needle) => isOpen && form.length <= LONGEST_BEGINNING
  const last = needles.at(-1)
  if (needles.length === 1 || !last?.every(isShort)) return needles
  const end = needles.length - 1
  return needles.slice(0, end).map((forms) => forms.filter(({ next }) => next <= end))
}

function isOneWord(needles: Needle[][]): boolean {
  return needles.length === 1
}

/** Whether in a candidate needles lead from the first place to the last, each where the one before it ends. */
function rowTest(needles: Needle[][], places: Places[][]): (row: number) => boolean {
  /** For each place of the query, where in the clipping it may stand; the same lists for all candidates. */
  const starts: number[][] = needles.map(() => [])
  return (row) => {
    for (let at = 1; at < starts.length; at += 1) starts[at]!.length = 0
    for (let at = 0; at < needles.length; at += 1) {
      const allowed = starts[at]!
      if (at > 0 && allowed.length === 0) continue
      const many = allowed.length > FEW ? new Set(allowed) : undefined
      const forms = needles[at]!
      for (let form = 0; form < forms.length; form += 1) {
        const { next } = forms[form]!
        const here = places[at]![form]!
        const end = here.starts[row + 1]!
        for (let index = here.starts[row]!; index < end; index += 1) {
          const place = here.at[index]!
          if (at > 0 && !(many ? many.has(place) : allowed.includes(place))) continue
          if (next >= needles.length) return true
          starts[next]!.push(place + here.spans[index]!)
        }
      }
    }
    return false
  }
}

/** Places that are sooner looked through than made a set of; pages may repeat a word without end. */
const FEW = 64

function sum(one: number, other: number): number {
  return one + other
}
