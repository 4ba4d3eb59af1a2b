import { useSignal } from '@preact/signals'
import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { dayOf } from '../src/clipping/article-day'
import type { Clipping } from '../src/clipping/clipping'
import type { EditedField } from '../src/clipping/edits'
import { text, uiLanguage } from '../src/ui/text'
import { correctionFrom, isList, typedForm } from './fields-read'

interface FieldFormProps {
  field: EditedField
  clipping: Clipping
  onSave: (correction: string | string[]) => void
  onCancel: () => void
}

/** Where a field is corrected: Enter saves, Escape leaves it as it was. */
export function FieldForm({ field, clipping, onSave, onCancel }: FieldFormProps): JSX.Element {
  const typed = useSignal(typedForm(field, clipping))
  const input = useRef<HTMLTextAreaElement>(null)
  const lang = clipping.article.lang ?? uiLanguage.value
  const correction = correctionFrom(field, typed.value, lang)

  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  /** What is typed now: Enter may come before the last letter is drawn. */
  function save(): void {
    const latest = correctionFrom(field, typed.value, lang)
    if (latest !== undefined) onSave(latest)
  }

  function pressed(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    if (event.key === 'Enter' && event.shiftKey) return
    event.preventDefault()
    if (event.key === 'Enter') save()
    else onCancel()
  }

  return (
    <form
      class="field-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <textarea
        ref={input}
        id="field-input"
        dir="auto"
        rows={field === 'lead' ? 4 : 1}
        aria-label={text(`field_${field}`)}
        aria-describedby="field-hint"
        aria-invalid={correction === undefined}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value
        }}
        onKeyDown={pressed}
      />
      <p id="field-hint" class="field-hint" role="status">
        {hintFor(field, correction)}
      </p>
      <div class="field-buttons">
        <button id="field-save" type="submit" class="button button-primary" aria-disabled={correction === undefined}>
          {text('save')}
        </button>
        <button id="field-cancel" type="button" class="button" onClick={onCancel}>
          {text('cancel')}
        </button>
      </div>
    </form>
  )
}

/** What to know of this field; of a day, how it was understood. */
function hintFor(field: EditedField, correction: string | string[] | undefined): string {
  if (isList(field)) return text('fields_listHint')
  if (field === 'headline') return correction === undefined ? text('fields_headlineUnfit') : ''
  if (field !== 'published') return ''
  if (typeof correction !== 'string') return text('fields_dayUnfit')
  const lang = uiLanguage.value
  const day = { iso: correction, raw: correction, calendar: 'gregory', precision: 'day', source: 'text' } as const
  return dayOf(day, lang, lang)
    .map((words) => words.text)
    .join(' · ')
}
