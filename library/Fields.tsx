import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Source } from '../src/article/article'
import type { Clipping } from '../src/clipping/clipping'
import type { EditedField } from '../src/clipping/edits'
import type { Editor } from '../src/ui/editor'
import { type TextKey, text } from '../src/ui/text'
import { FieldForm } from './FieldForm'
import { type FieldRead, fieldsRead } from './fields-read'
import { Icon } from './Icon'

interface FieldsProps {
  clipping: Clipping
  editor: Editor
}

/** Every field, what was read for it and where; what is wrong can be corrected, and the page's own words stay. */
export function Fields({ clipping, editor }: FieldsProps): JSX.Element {
  const editing = useSignal<EditedField | undefined>(undefined)
  return (
    <details class="fold" id="fields">
      <summary>
        <Icon name="chevron" size={16} />
        {text('fields_title')}
      </summary>
      <dl class="fields">
        {fieldsRead(clipping).map((field) => (
          <div key={field.name} class="field" id={`field-${field.name}`}>
            <dt>{text(`field_${field.name}`)}</dt>
            <dd>
              {field.edited !== undefined && editing.value === field.edited ? (
                <FieldForm
                  field={field.edited}
                  clipping={clipping}
                  onSave={(correction) => {
                    if (field.edited) editor.change({ edits: { [field.edited]: correction } })
                    editing.value = undefined
                  }}
                  onCancel={() => {
                    editing.value = undefined
                  }}
                />
              ) : (
                <FieldValue
                  field={field}
                  onEdit={() => {
                    editing.value = field.edited
                  }}
                  onTakeBack={() => {
                    if (field.edited) editor.change({ edits: { [field.edited]: null } })
                  }}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

interface FieldValueProps {
  field: FieldRead
  onEdit: () => void
  onTakeBack: () => void
}

function FieldValue({ field, onEdit, onTakeBack }: FieldValueProps): JSX.Element {
  const { name, lines, source, edited, original } = field
  const label = text('fields_correct', { field: text(`field_${name}`) })
  return (
    <>
      <FieldLines lines={lines} />
      {source && <p class="field-source">{text(SOURCES[source])}</p>}
      {original && <p class="field-source">{text('fields_corrected')}</p>}
      {original && (
        <div class="field-original">
          <p class="field-source">{text('fields_onPage')}</p>
          <FieldLines lines={original} />
          <button type="button" class="list-more take-back" onClick={onTakeBack}>
            {text('fields_takeBack')}
          </button>
        </div>
      )}
      {edited && (
        <button type="button" class="button button-icon field-edit" aria-label={label} title={label} onClick={onEdit}>
          <Icon name="edit" size={16} />
        </button>
      )}
    </>
  )
}

function FieldLines({ lines }: { lines: string[] }): JSX.Element {
  if (lines.length === 0) return <p class="field-none">{text('fields_none')}</p>
  return (
    <>
      {lines.map((line) => (
        <p key={line}>
          <bdi>{line}</bdi>
        </p>
      ))}
    </>
  )
}

const SOURCES: Record<Source, TextKey> = {
  'json-ld': 'source_jsonLd',
  meta: 'source_meta',
  microdata: 'source_microdata',
  site: 'source_site',
  label: 'source_label',
  dom: 'source_dom',
  text: 'source_text',
}
