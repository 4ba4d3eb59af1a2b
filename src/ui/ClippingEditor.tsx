import type { JSX } from 'preact'
import type { Drafting } from './drafting'
import type { Editor } from './editor'
import { TagField } from './TagField'
import { text } from './text'

interface ClippingEditorProps {
  editor: Editor
  drafting: Drafting
  /** Tags that complete what is typed. */
  known?: readonly string[]
}

/** Tags and note of a clipping, stored as they are typed. */
export function ClippingEditor({ editor, drafting, known = [] }: ClippingEditorProps): JSX.Element | null {
  const edited = editor.edited.value
  if (!edited) return null
  return (
    <div class="editor">
      <TagField
        id="tag"
        tags={edited.tags}
        known={known}
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
