import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Clipping } from '../src/clipping/clipping'
import { agoWords } from '../src/ui/dates'
import { counted, text, uiLanguage } from '../src/ui/text'
import { Icon } from './Icon'

interface RevisionsProps {
  clipping: Clipping
  /** Which text is shown: 0 the latest. */
  revision: Signal<number>
}

/** What the page said before, each time it was kept. */
export function Revisions({ clipping, revision }: RevisionsProps): JSX.Element | null {
  const { clippedAt, article, revisions } = clipping
  if (revisions.length === 0) return null
  const all = [{ clippedAt, article }, ...revisions]
  return (
    <details class="fold" id="revisions">
      <summary>
        <Icon name="chevron" size={16} />
        {counted('revisions_title', revisions.length)}
      </summary>
      <ol class="revisions">
        {all.map(({ clippedAt, article }, place) => (
          <li key={clippedAt}>
            <button
              type="button"
              class="revision"
              aria-pressed={revision.value === place}
              onClick={() => {
                revision.value = place
                document.getElementById('reading')?.scrollTo(0, 0)
              }}
            >
              <span>{place === 0 ? text('revisions_latest') : agoWords(clippedAt, Date.now(), uiLanguage.value)}</span>
              <bdi dir="auto">{article.headline}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}
