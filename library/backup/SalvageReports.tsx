import type { JSX } from 'preact'
import type { Rehearsal } from '../../src/ui/restoring'
import { counted, text } from '../../src/ui/text'
import { Icon } from '../Icon'

/** What files that were not whole have given, and which clippings are missing of each. */
export function SalvageReports({ salvaged }: Pick<Rehearsal, 'salvaged'>): JSX.Element | null {
  if (salvaged.length === 0) return null
  return (
    <ul class="salvaged">
      {salvaged.map(({ file, report: { whole, promised, lost } }) => (
        <li key={file}>
          <Icon name={lost.length > 0 || whole === 0 ? 'warning' : 'check'} size={16} />
          <div>
            <p>
              <bdi dir="ltr">{file}</bdi>
            </p>
            <p>{promised === undefined ? counted('salvage_some', whole) : text('salvage_of', { whole, promised })}</p>
            {lost.map(({ from, to, why }) => (
              <p key={from} class="page-small">
                {from === to ? text(`salvage_${why}One`, { from }) : text(`salvage_${why}`, { from, to })}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
