import type { JSX } from 'preact'
import type { Clipping } from '../src/clipping/clipping'
import { agoWords } from '../src/ui/dates'
import { Icon } from '../src/ui/Icon'
import { Notice } from '../src/ui/Notice'
import { TagField } from '../src/ui/TagField'
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
      <KeptEditor model={model} />
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
    </div>
  )
}

function KeptEditor({ model: { editor, drafting } }: { model: Model }): JSX.Element | null {
  const edited = editor.edited.value
  if (!edited) return null
  return (
    <div class="editor">
      <TagField
        id="tag"
        tags={edited.tags}
        typed={drafting.draft.value.tag ?? ''}
        onType={(tag) => (tag === '' ? drafting.drop('tag') : drafting.keep({ tag }))}
        onChange={(tags) => editor.change({ tags })}
      />
      <textarea
        id="note"
        dir="auto"
        rows={2}
        aria-label={text('note_label')}
        aria-describedby="note-saved"
        placeholder={text('note_placeholder')}
        value={edited.note ?? ''}
        onInput={(event) => editor.type(event.currentTarget.value)}
      />
      <p id="note-saved" class="note-saved">
        {edited.note !== undefined && text(SAVED[editor.saved.value])}
      </p>
    </div>
  )
}

const SAVED = { saved: 'saved', saving: 'saving', draft: 'saved_draft' } as const

function statusOf(clipping: Clipping, isChanged: boolean, { news, undoable }: PopupState): string {
  if (news) return text(news)
  if (isChanged) return text('kept_changed')
  if (undoable) return text('kept')
  return text('kept_on', { when: agoWords(clipping.clippedAt, Date.now(), uiLanguage.value) })
}
