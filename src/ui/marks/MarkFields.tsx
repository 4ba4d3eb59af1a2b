import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { TagField } from '../TagField'
import { text } from '../text'
import { ColorChoice } from './ColorChoice'
import type { MarkEditor } from './mark-editor'
import type { HeldMark } from './mark-edits'

interface MarkFieldsProps {
  mark: HeldMark
  editor: MarkEditor
  /** Tags that complete what is typed. */
  known: readonly string[]
  onDone: () => void
}

/** Note, tags and colour of a mark, stored as they are typed; the note is written at once. */
export function MarkFields({ mark, editor, known, onDone }: MarkFieldsProps): JSX.Element {
  const { id, color, note, tags } = mark.annotation
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    const { current } = field
    current?.focus()
    current?.setSelectionRange(current.value.length, current.value.length)
    current?.closest('.mark-item')?.scrollIntoView({ block: 'nearest' })
    return () => void editor.settle()
  }, [editor])

  /** Enter makes a line; Escape, or Enter with Ctrl, ends the writing. */
  function pressed(event: TargetedKeyboardEvent<HTMLFieldSetElement>): void {
    if (event.isComposing || event.defaultPrevented) return
    const isEnd = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (!isEnd && event.key !== 'Escape') return
    event.preventDefault()
    onDone()
  }

  return (
    <fieldset id={`mark-fields-${id}`} class="mark-fields" aria-label={text('mark_edit')} onKeyDown={pressed}>
      <textarea
        ref={field}
        class="mark-note-field"
        dir="auto"
        rows={2}
        aria-label={text('note_label')}
        placeholder={text('note_placeholder')}
        value={note ?? ''}
        onInput={(event) => editor.type(mark, event.currentTarget.value)}
      />
      <TagField
        id={`mark-tag-${id}`}
        tags={tags}
        known={known}
        typed={editor.typedTag(id)}
        onType={(tag) => editor.typeTag(id, tag)}
        onChange={(changed) => editor.change(mark, { tags: changed })}
      />
      <div class="mark-fields-foot">
        <ColorChoice
          id={`mark-color-${id}`}
          color={color}
          onChoose={(chosen) => editor.change(mark, { color: chosen })}
        />
        <p class="note-saved">{text(SAVED[editor.saved(id)])}</p>
      </div>
    </fieldset>
  )
}

const SAVED = { saved: 'saved', saving: 'saving', draft: 'saved_draft' } as const
