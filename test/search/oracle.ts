import type { Clipping } from '../../src/clipping/clipping'
import { fieldsOf } from '../../src/search/fields'
import { filedUnder, scopesOf } from '../../src/search/filed-under'
import { piecesOf } from '../../src/search/pieces'
import type { Clause, Needle, Query, Sought } from '../../src/search/query/query'
import { flagTerm, LONGEST_BEGINNING, scopedTerm } from '../../src/search/terms'
import { gradeOf, impactOf, rarityOf, WEIGHTS } from '../../src/search/weight'
import { LONGEST_WORD } from '../../src/search/words'

/** What is found without an index: every clipping is read whole, and every definition taken by its word. */
export function foundByReading(query: Query, held: ReadonlyMap<number, Clipping>): { doc: number; score: number }[] {
  const readings = [...held].map(([doc, clipping]) => ({ doc, reading: readingOf(clipping) }))
  const all = readings.map(({ reading }) => reading)
  const isRanked = query.clauses.some(
    ({ any, isNot }) => !isNot && any.some(({ kind }) => kind === 'words' || kind === 'phrase'),
  )
  const found = readings.flatMap(({ doc, reading }) => {
    const scores = query.clauses.map((clause) => clauseScore(clause, reading, all))
    const isFound = query.clauses.every(({ isNot }, at) => isNot === (scores[at] === undefined))
    const score = scores.reduce<number>((sum, one, at) => sum + (query.clauses[at]?.isNot ? 0 : (one ?? 0)), 0)
    return isFound ? [{ doc, score: isRanked ? score : 0 }] : []
  })
  return found.sort((one, other) => other.score - one.score || other.doc - one.doc)
}

/** A clipping as a reader would mark it up: which form stands where, in the text and in single fields. */
interface Reading {
  words: Standing[]
  scoped: Standing[]
  filed: Set<string>
  length: number
  clipping: Clipping
}

interface Standing {
  form: string
  at: number
  span: number
  weight: number
}

function readingOf(clipping: Clipping): Reading {
  const words: Standing[] = []
  const scoped: Standing[] = []
  let at = 0
  let length = 0
  for (const { where, passages } of fieldsOf(clipping)) {
    for (const passage of passages) {
      const pieces = piecesOf(passage)
      words.push(...standingsIn(passage, at, '', WEIGHTS[where]))
      length += pieces.length
      at += pieces.length + 1
    }
  }
  for (const [scope, passages] of scopesOf(clipping)) {
    for (const passage of passages) {
      scoped.push(...standingsIn(passage, at, scopedTerm(scope, ''), 1))
      at += piecesOf(passage).length + 1
    }
  }
  return { words, scoped, filed: filedUnder(clipping), length, clipping }
}

function standingsIn(passage: string, from: number, prefix: string, weight: number): Standing[] {
  const pieces = piecesOf(passage)
  return pieces.flatMap((_, at) => {
    const standings: Standing[] = []
    for (let span = 1; span <= LONGEST_WORD && at + span <= pieces.length; span += 1) {
      const run = pieces.slice(at, at + span)
      if (run.slice(1).some(({ link }) => link === 'apart')) break
      standings.push({ form: prefix + run.map(({ form }) => form).join(''), at: from + at, span, weight })
    }
    return standings
  })
}

/** Undefined where it does not hold. */
function clauseScore({ any }: Clause, reading: Reading, all: Reading[]): number | undefined {
  const scores = any.map((sought) => soughtScore(sought, reading, all)).filter((score) => score !== undefined)
  return scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) : undefined
}

function soughtScore(sought: Sought, reading: Reading, all: Reading[]): number | undefined {
  switch (sought.kind) {
    case 'words':
      return pathScore(sought.needles, 0, (needle) => needleScore(needle, reading, all))
    case 'phrase':
      return phraseScore(sought.needles, reading, all)
    case 'scoped': {
      const prefix = scopedTerm(sought.scope, '')
      const needles = sought.needles.map((forms) => forms.map((needle) => ({ ...needle, form: prefix + needle.form })))
      return standsInARow(withoutShortEnd(sought.needles, needles), reading.scoped) ? 0 : undefined
    }
    case 'term': {
      const term = scopedTerm(sought.scope, sought.value)
      return [...reading.filed].some((one) => (sought.isOpen ? one.startsWith(term) : one === term)) ? 0 : undefined
    }
    case 'flag':
      return reading.filed.has(flagTerm(sought.flag)) ? 0 : undefined
    case 'dated': {
      const minute =
        sought.date === 'kept' ? Math.floor(reading.clipping.clippedAt / 1000) / 60 : wallMinute(reading.clipping)
      if (minute === undefined) return undefined
      return minute >= (sought.from ?? -Infinity) && minute < (sought.until ?? Infinity) ? 0 : undefined
    }
  }
}

function wallMinute({ article }: Clipping): number | undefined {
  const iso = article.published?.iso
  return iso === undefined
    ? undefined
    : Math.floor(Date.parse(`${iso.slice(0, 10)}T${iso.slice(11, 16) || '00:00'}Z`) / 60_000)
}

/** The best way through the needles. */
function pathScore(
  needles: Needle[][],
  at: number,
  scoreOf: (needle: Needle) => number | undefined,
): number | undefined {
  if (at >= needles.length) return 0
  const scores = (needles[at] ?? []).flatMap((needle) => {
    const [own, rest] = [scoreOf(needle), pathScore(needles, needle.next, scoreOf)]
    return own === undefined || rest === undefined ? [] : [own + rest]
  })
  return scores.length > 0 ? Math.max(...scores) : undefined
}

function needleScore(needle: Needle, reading: Reading, all: Reading[]): number | undefined {
  const impact = impactIn(needle, reading)
  const found = all.filter((one) => one.words.some((standing) => fits(needle, standing))).length
  return impact === undefined ? undefined : impact * rarityOf(found, all.length)
}

function impactIn(needle: Needle, { words, length }: Reading): number | undefined {
  const weights = new Map<string, number>()
  for (const standing of words) {
    if (fits(needle, standing)) weights.set(standing.form, (weights.get(standing.form) ?? 0) + standing.weight)
  }
  return weights.size > 0
    ? Math.max(...[...weights.values()].map((weight) => impactOf(gradeOf(weight, length))))
    : undefined
}

function fits({ form, isOpen }: Needle, standing: Standing): boolean {
  return isOpen ? standing.form.startsWith(form) : standing.form === form
}

function phraseScore(typed: Needle[][], reading: Reading, all: Reading[]): number | undefined {
  const needles = withoutShortEnd(typed, typed)
  const score = pathScore(needles, 0, (needle) => needleScore(needle, reading, all))
  return standsInARow(needles, reading.words) ? score : undefined
}

/** While one or two letters of the last word are typed, a phrase is what stands before them. */
function withoutShortEnd(typed: Needle[][], needles: Needle[][]): Needle[][] {
  const isShort = typed.at(-1)?.every(({ form, isOpen }) => isOpen && form.length <= LONGEST_BEGINNING)
  if (typed.length < 2 || !isShort) return needles
  return needles.slice(0, -1).map((forms) => forms.filter(({ next }) => next < typed.length))
}

function standsInARow(needles: Needle[][], standings: Standing[]): boolean {
  const standsFrom = (at: number, place: number): boolean =>
    at >= needles.length ||
    (needles[at] ?? []).some((needle) =>
      standings.some(
        (standing) => standing.at === place && fits(needle, standing) && standsFrom(needle.next, place + standing.span),
      ),
    )
  return standings.some(({ at }) => standsFrom(0, at))
}
