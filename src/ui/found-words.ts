import type { Problem } from '../search/query/parse'
import type { Found } from './finder'
import { counted, text } from './text'

/** For those who do not see the list: how much was found, and what was not understood. */
export function foundWords(found: Found): string {
  const { query, total, problems } = found
  const count = total === 0 ? text('results_none', { query }) : countWords(found)
  return [count, ...problems.map(problemSentence)].join('\n')
}

/** "48 results". */
export function countWords({ total, isAtLeast }: Found): string {
  return isAtLeast ? text('results_atLeast', { count: total }) : counted('results', total)
}

/** What was not understood, and what to do about it. */
export function problemSentence({ reason, word }: Problem): string {
  return text(`problem_${reason}`, { word })
}
