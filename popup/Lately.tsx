import type { JSX } from 'preact'
import type { OpenFailure } from '../src/clipping/kept'
import { agoWords } from '../src/ui/dates'
import { HeadRow } from '../src/ui/HeadRow'
import { Icon } from '../src/ui/Icon'
import { LinkList } from '../src/ui/LinkList'
import { Notice } from '../src/ui/Notice'
import { text, uiLanguage } from '../src/ui/text'
import type { Model } from './model'
import { Warnings } from './Warnings'

interface LatelyProps {
  model: Model
  onLeave: () => void
}

/** The last few clippings; or how to get the first; or that the browser has thrown them away. */
export function Lately({ model, onLeave }: LatelyProps): JSX.Element | null {
  const shelf = model.shelf.value
  if (!shelf) return null
  if (shelf.failure) return <ClosedLibrary reason={shelf.failure} />
  return (
    <section class="lately" aria-labelledby="lately-title">
      <Warnings model={model} />
      {shelf.count === 0 && shelf.lost === 0 && !shelf.preparing && <FirstSteps />}
      {shelf.count > 0 && (
        <>
          <div class="list-head">
            <h2 id="lately-title" class="list-title">
              {text('lately')}
            </h2>
            <button id="open-library" type="button" class="list-more" onClick={() => model.openLibrary()}>
              {text('library_open')}
            </button>
          </div>
          <LinkList id="lately" label={text('lately')} onLeave={onLeave}>
            {shelf.latest.map((head) => (
              <HeadRow
                key={head.id}
                head={head}
                when={agoWords(head.clippedAt, Date.now(), uiLanguage.value)}
                onOpen={(isAside) => model.openClipping(head, isAside)}
              />
            ))}
          </LinkList>
        </>
      )}
    </section>
  )
}

/** No store, nothing to show of it; and nothing can be kept either. */
function ClosedLibrary({ reason }: { reason: OpenFailure }): JSX.Element {
  return (
    <section class="lately">
      <Notice icon="warning" sentence={text(`fail_${reason}`)} isUrgent />
    </section>
  )
}

function FirstSteps(): JSX.Element {
  return (
    <div class="empty">
      <Icon name="cutting" />
      <h2 id="lately-title" class="empty-title">
        {text('lately_empty')}
      </h2>
      <p>{text('lately_emptyHint')}</p>
    </div>
  )
}
