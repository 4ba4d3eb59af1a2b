import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { TagField } from '../src/ui/TagField'
import { counted, text } from '../src/ui/text'
import { BarButton } from './BarButton'
import { citeClippings } from './citing'
import { archive, discard, restore } from './commands'
import type { Model } from './model'
import { NOTHING } from './selection'

/** What can be done with what is selected, at the foot of the list in which it is. */
export function SelectionBar({ model }: { model: Model }): JSX.Element | null {
  const { catalogue, chosen, selection } = model
  const isTagging = useSignal(false)
  const count = selection.value.ids.size
  if (count === 0) return null
  const isTrash = catalogue.shelf.value.name === 'trash'
  const heads = chosen.value
  return (
    <div class="selection-bar" role="toolbar" aria-label={text('selected_label')}>
      {isTagging.value && <TagsFor model={model} onDone={() => (isTagging.value = false)} />}
      <p class="selection-count">{counted('selected', count)}</p>
      {isTrash ? (
        <>
          <BarButton id="restore-all" icon="restore" label={text('act_restore')} act={() => restore(model, heads)} />
          <BarButton id="erase-all" icon="trash" label={text('act_erase')} act={() => discard(model, heads)} />
        </>
      ) : (
        <>
          <BarButton
            id="tag-all"
            icon="tag"
            label={text('act_tag')}
            isOpen={isTagging.value}
            act={() => {
              isTagging.value = !isTagging.value
            }}
          />
          <BarButton id="archive-all" icon="archive" label={text('act_archive')} act={() => archive(model, heads)} />
          <BarButton id="trash-all" icon="trash" label={text('act_trash')} act={() => discard(model, heads)} />
          <BarButton
            id="cite-all"
            icon="cite"
            label={text('act_citeAll')}
            act={() =>
              citeClippings(
                model,
                heads.map(({ id }) => id),
              )
            }
          />
          <BarButton
            id="export-selected"
            icon="export"
            label={text('act_export')}
            act={() => model.go({ page: 'export' })}
          />
        </>
      )}
      <BarButton
        id="unselect"
        icon="close"
        label={text('act_unselect')}
        act={() => {
          selection.value = NOTHING
        }}
      />
    </div>
  )
}

/** Tags are given at Enter, one after the other; Escape closes. */
function TagsFor({ model, onDone }: { model: Model; onDone: () => void }): JSX.Element {
  const given = useSignal<string[]>([])
  const typed = useSignal('')
  const known = model.catalogue.stock.value.tags.map(({ name }) => name)
  return (
    <div class="selection-tags">
      <TagField
        id="tags-for-all"
        tags={given.value}
        known={known}
        typed={typed.value}
        onType={(next) => {
          typed.value = next
        }}
        onChange={(tags) => {
          const added = tags.filter((tag) => !given.value.includes(tag))
          const removed = given.value.filter((tag) => !tags.includes(tag))
          given.value = tags
          if (added.length + removed.length > 0) void model.actions.tag(model.chosen.value, added, removed)
        }}
        onLeave={onDone}
      />
    </div>
  )
}
