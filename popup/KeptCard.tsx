import type { JSX } from 'preact'
import type { Clipping } from '../src/clipping/clipping'
import { ClippingEditor } from '../src/ui/ClippingEditor'
import { agoWords } from '../src/ui/dates'
import { Icon } from '../src/ui/Icon'
import { Menu } from '../src/ui/Menu'
import { Notice } from '../src/ui/Notice'
import { text, uiLanguage } from '../src/ui/text'
import { ArticleHead } from './ArticleHead'
import type { Model } from './model'
import type { PopupState } from './state'

interface KeptCardProps {
  clipping: Clipping
  /** The page says something new. */
  isChanged: boolean
  model: Model
}

/** A kept page: since when, taking it back, and tags, note and star. */
export function KeptCard({ clipping, isChanged, model }: KeptCardProps): JSX.Element {
  const { trouble } = model.session.state.value
  return (
    <>
      <ArticleHead article={clipping.article} />
      <KeptStatus clipping={clipping} isChanged={isChanged} model={model} />
      {trouble && <Notice icon="warning" sentence={text(`fail_${trouble}`)} isUrgent />}
      <ClippingEditor editor={model.editor} drafting={model.drafting} />
    </>
  )
}

function KeptStatus({ clipping, isChanged, model }: KeptCardProps): JSX.Element {
  const { session, editor } = model
  const { asking, undoable } = session.state.value
  const isStarred = editor.edited.value?.starred ?? clipping.starred
  return (
    <div class="actions">
      <p id="kept-status" class="kept-status">
        <Icon name="check" />
        <span>{statusOf(clipping, isChanged, session.state.value)}</span>
      </p>
      {undoable && (
        <button id="undo" type="button" class="button" aria-disabled={asking !== undefined} onClick={model.undo}>
          <Icon name="undo" />
          {text('undo')}
        </button>
      )}
      {isChanged && (
        <button
          id="update"
          type="button"
          class="button button-primary"
          aria-disabled={asking !== undefined}
          onClick={session.keep}
        >
          <Icon name="update" />
          {text('kept_update')}
        </button>
      )}
      <div class="card-tools">
        <button
          id="star"
          type="button"
          class="button button-icon star"
          aria-label={text('star')}
          title={text('star')}
          aria-pressed={isStarred}
          onClick={() => editor.change({ starred: !isStarred })}
        >
          <Icon name="star" isFilled={isStarred} />
        </button>
        <button
          id="open-clipping"
          type="button"
          class="button button-icon"
          aria-label={text('library_openThis')}
          title={text('library_openThis')}
          onClick={() => model.openClipping(clipping, false)}
        >
          <Icon name="shelf" />
        </button>
        <Menu id="kept-more" label={text('kept_more')} items={model.later.value?.marks.menu.value ?? []} />
      </div>
    </div>
  )
}

function statusOf(clipping: Clipping, isChanged: boolean, { news, undoable }: PopupState): string {
  if (news) return text(news)
  if (isChanged) return text(clipping.scope === 'link' ? 'kept_link' : 'kept_changed')
  if (undoable) return text('kept')
  return text('kept_on', { when: agoWords(clipping.clippedAt, Date.now(), uiLanguage.value) })
}
