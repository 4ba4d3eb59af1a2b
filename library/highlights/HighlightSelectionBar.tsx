import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { fold } from '../../src/text/fold'
import { ColorChoice } from '../../src/ui/marks/ColorChoice'
import { MarkIcon } from '../../src/ui/marks/MarkIcon'
import { TagField } from '../../src/ui/TagField'
import { counted, text, uiLanguage } from '../../src/ui/text'
import { BarButton } from '../BarButton'
import { Icon } from '../Icon'
import type { Model } from '../model'
import { NOTHING } from '../selection'
import { citeHighlights, copyHighlights, discardHighlights } from './commands'
import { countsOf, type Highlight } from './highlight'

/** What can be done with the highlights that are selected, at the foot of their list. */
export function HighlightSelectionBar({ model }: { model: Model }): JSX.Element | null {
  const { actions, chosen, selection } = model.highlights
  const isTagging = useSignal(false)
  const count = selection.value.ids.size
  const progress = actions.progress.value
  if (count === 0 && !progress) return null
  const highlights = chosen.value
  const [first] = highlights
  const isOneColor = highlights.every(({ mark }) => mark.color === first?.mark.color)
  return (
    <div class="selection-bar" role="toolbar" aria-label={text('selected_label')}>
      {progress && (
        <div class="bar-progress" role="status">
          <progress max={progress.count} value={progress.done} aria-label={text('highlights_changing')} />
          <p>{text('highlights_progress', { done: progress.done, count: progress.count })}</p>
        </div>
      )}
      {count > 0 && (
        <>
          {isTagging.value && (
            <TagsOfChosen model={model} highlights={highlights} onDone={() => (isTagging.value = false)} />
          )}
          <p class="selection-count">{counted('highlights_selected', count)}</p>
          <ColorChoice
            id="color-all"
            {...(isOneColor && first && { color: first.mark.color })}
            onChoose={(color) => void actions.recolor(highlights, color)}
          />
          <BarButton
            id="tag-all"
            icon="tag"
            label={text('highlights_tags')}
            isOpen={isTagging.value}
            act={() => {
              isTagging.value = !isTagging.value
            }}
          />
          <button
            id="copy-all"
            type="button"
            class="button button-icon"
            aria-label={text('mark_copy')}
            title={text('mark_copy')}
            onClick={() => void copyHighlights(model, highlights)}
          >
            <MarkIcon name="quotation" />
          </button>
          <BarButton
            id="cite-all"
            icon="cite"
            label={text('act_citeAll')}
            act={() => citeHighlights(model, highlights)}
          />
          <BarButton
            id="remove-all"
            icon="trash"
            label={text('highlights_remove')}
            act={() => discardHighlights(model, highlights)}
          />
          <BarButton
            id="unselect"
            icon="close"
            label={text('act_unselect')}
            act={() => {
              selection.value = NOTHING
            }}
          />
        </>
      )}
    </div>
  )
}

interface TagsOfChosenProps {
  model: Model
  highlights: readonly Highlight[]
  onDone: () => void
}

/** Tags that all of them have, to be taken and given at Enter; and those that only some have. */
function TagsOfChosen({ model, highlights, onDone }: TagsOfChosenProps): JSX.Element {
  const { actions, counts } = model.highlights
  const typed = useSignal('')
  useEffect(() => document.getElementById('tags-for-all')?.focus(), [])
  const theirs = countsOf(highlights, uiLanguage.value).tags
  const [shared, partial] = [true, false].map((isShared) =>
    theirs.filter(({ count }) => (count === highlights.length) === isShared).map(({ name }) => name),
  )
  return (
    <div class="selection-tags">
      <TagField
        id="tags-for-all"
        tags={shared ?? []}
        known={counts.value.tags.map(({ name }) => name)}
        typed={typed.value}
        onType={(next) => {
          typed.value = next
        }}
        onChange={(tags) => {
          const has = (some: readonly string[], tag: string) => some.some((one) => fold(one) === fold(tag))
          const added = tags.filter((tag) => !has(shared ?? [], tag))
          const removed = (shared ?? []).filter((tag) => !has(tags, tag))
          if (added.length + removed.length > 0) void actions.tag(highlights, added, removed)
        }}
        onLeave={onDone}
      />
      {partial && partial.length > 0 && (
        <div class="partial-tags">
          <p>{text('highlights_partialTags')}</p>
          {partial.map((tag) => (
            <span key={tag} class="tag">
              <button
                type="button"
                class="tag-give"
                title={text('highlights_tagAll', { tag })}
                aria-label={text('highlights_tagAll', { tag })}
                onClick={() => void actions.tag(highlights, [tag], [])}
              >
                <bdi>{tag}</bdi>
              </button>
              <button
                type="button"
                aria-label={text('tags_remove', { tag })}
                onClick={() => void actions.tag(highlights, [], [tag])}
              >
                <Icon name="close" size={16} />
              </button>
            </span>
          ))}
        </div>
      )}
    </div>
  )
}
