import { type Signal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { fold } from '../../src/text/fold'
import { TagField } from '../../src/ui/TagField'
import { counted, text, uiLanguage } from '../../src/ui/text'
import { Dialog } from '../Dialog'
import type { Model } from '../model'

/** Gives a tag another name in all highlights; the name of another tag joins the two. */
export function TagDialog({ model, isOpen }: { model: Model; isOpen: Signal<boolean> }): JSX.Element {
  const close = () => {
    isOpen.value = false
  }
  return (
    <Dialog id="tag-dialog" title={text('highlights_rename')} isOpen={isOpen.value} onClose={close}>
      <TagForm model={model} close={close} />
    </Dialog>
  )
}

function TagForm({ model, close }: { model: Model; close: () => void }): JSX.Element {
  const { actions, all, counts, filter } = model.highlights
  const { tags } = counts.value
  const from = useSignal(filter.value.tag ?? tags[0]?.name ?? '')
  const typed = useSignal('')
  const count = tags.find(({ name }) => name === from.value)?.count ?? 0
  const isMerging = tags.some(({ name }) => fold(name) === fold(typed.value) && name !== from.value)

  function rename(to: string): void {
    const name = to.trim()
    if (name === '' || name === from.value) return
    close()
    const isShown = filter.value.tag === from.value
    void actions.renameTag(all.value ?? [], from.value, name)
    if (isShown) filter.value = { ...filter.value, tag: name }
  }

  return (
    <form
      class="tag-form"
      onSubmit={(event) => {
        event.preventDefault()
        rename(typed.value)
      }}
    >
      <label class="tag-form-row">
        <span>{text('highlights_tag')}</span>
        <select
          id="rename-from"
          class="order"
          value={from.value}
          onChange={({ currentTarget }) => {
            from.value = currentTarget.value
          }}
        >
          {tags.map(({ name, count }) => (
            <option key={name} value={name}>
              {`${name} (${count.toLocaleString(uiLanguage.value)})`}
            </option>
          ))}
        </select>
      </label>
      <div class="tag-form-row">
        <span>{text('highlights_renameTo')}</span>
        <TagField
          id="rename-to"
          tags={[]}
          known={tags.map(({ name }) => name).filter((name) => name !== from.value)}
          typed={typed.value}
          onType={(next) => {
            typed.value = next
          }}
          onChange={([name]) => rename(name ?? '')}
          onLeave={close}
        />
      </div>
      <p class="field-hint" role="status">
        {typed.value.trim() !== '' && counted(isMerging ? 'highlights_merging' : 'highlights_renaming', count)}
      </p>
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={close}>
          {text('cancel')}
        </button>
        <button id="rename-do" type="submit" class="button button-primary" aria-disabled={typed.value.trim() === ''}>
          {text(isMerging ? 'highlights_mergeDo' : 'highlights_renameDo')}
        </button>
      </div>
    </form>
  )
}
