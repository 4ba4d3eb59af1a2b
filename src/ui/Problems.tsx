import type { JSX } from 'preact'
import type { Problem } from '../search/query/parse'
import { problemSentence } from './found-words'
import { Icon } from './Icon'

/** What of the search was not understood, a line each; the rest was searched. */
export function Problems({ problems }: { problems: readonly Problem[] }): JSX.Element | null {
  if (problems.length === 0) return null
  return (
    <ul id="problems" class="problems">
      {problems.map((problem) => (
        <li key={`${problem.reason} ${problem.start}`}>
          <Icon name="info" size={16} />
          <span>{problemSentence(problem)}</span>
        </li>
      ))}
    </ul>
  )
}
