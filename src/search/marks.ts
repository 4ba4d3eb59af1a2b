import type { Needle, Query, Sought } from './query/query'

/** A form that is marked where it is found, and which places of the query it stands for. */
export interface Mark extends Pick<Needle, 'form' | 'isOpen'> {
  places: number[]
  /** What was meant as one word: where that is found, its parts alone are not what was looked for. */
  isWhole: boolean
}

/** What is to be marked in what a query finds: its words, but not those that must be absent. */
export function marksOf({ clauses }: Query): Mark[] {
  const marks: Mark[] = []
  let first = 0
  for (const sought of clauses.flatMap(({ any, isNot }) => (isNot ? [] : any))) {
    const needles = needlesOf(sought)
    for (const [at, forms] of needles.entries()) {
      for (const [rank, { form, isOpen, next }] of forms.entries()) {
        marks.push({ form, isOpen, places: span(first + at, first + next), isWhole: rank === 0 && next > at + 1 })
      }
    }
    first += needles.length
  }
  return marks
}

function needlesOf(sought: Sought): Needle[][] {
  return 'needles' in sought ? sought.needles : []
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
