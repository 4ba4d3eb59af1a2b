import { fold } from '../text/fold'

/** Of what is known, what may be meant by what is typed: what begins with it first, however it is written. */
export function completionsFor(typed: string, known: readonly string[], taken: readonly string[]): string[] {
  const wanted = fold(typed.trim())
  if (wanted === '') return []
  const places = known
    .filter((one) => !taken.includes(one))
    .map((one) => ({ one, at: fold(one).indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
  const beginning = places.filter(({ at }) => at === 0)
  const inside = places.filter(({ at }) => at > 0)
  return [...beginning, ...inside].slice(0, MOST).map(({ one }) => one)
}

const MOST = 6
