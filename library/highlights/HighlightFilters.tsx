import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { ANNOTATION_COLORS, type AnnotationColor } from '../../src/annotation/annotation'
import { text, uiLanguage } from '../../src/ui/text'
import { Icon } from '../Icon'
import type { Model } from '../model'
import { EVERY_HIGHLIGHT, isEvery } from './filter'
import type { Arrangement } from './rows'
import { TagDialog } from './TagDialog'

/** Which highlights are shown, and in which order. */
export function HighlightFilters({ model }: { model: Model }): JSX.Element {
  const { highlights } = model
  const { arrangement, counts, filter, sources } = highlights
  const isRenaming = useSignal(false)
  const { tags } = counts.value
  return (
    <search class="highlight-filters" aria-label={text('highlights_filters')}>
      <div class="filter-colors">
        {ANNOTATION_COLORS.map((color) => (
          <ColorFilter key={color} color={color} model={model} />
        ))}
      </div>
      {tags.length > 0 && (
        <Choice
          id="filter-tag"
          label={text('highlights_tag')}
          all={text('highlights_anyTag')}
          options={tags.map(({ name, count }) => [name, `${name} (${count.toLocaleString(uiLanguage.value)})`])}
          chosen={filter.value.tag}
          onChoose={(tag) => {
            const { tag: _, ...rest } = filter.value
            filter.value = { ...rest, ...(tag !== undefined && { tag }) }
          }}
        />
      )}
      {tags.length > 0 && (
        <button
          id="tag-rename"
          type="button"
          class="button button-icon button-small"
          aria-label={text('highlights_rename')}
          title={text('highlights_rename')}
          onClick={() => {
            isRenaming.value = true
          }}
        >
          <Icon name="tag" size={16} />
        </button>
      )}
      {sources.value.length > 1 && (
        <Choice
          id="filter-source"
          label={text('highlights_source')}
          all={text('highlights_anySource')}
          options={sources.value.map((name) => [name, name])}
          chosen={filter.value.source}
          onChoose={(source) => {
            const { source: _, ...rest } = filter.value
            filter.value = { ...rest, ...(source !== undefined && { source }) }
          }}
        />
      )}
      {!isEvery(filter.value) && (
        <button
          id="filter-clear"
          type="button"
          class="list-more"
          onClick={() => {
            filter.value = EVERY_HIGHLIGHT
          }}
        >
          {text('highlights_showAll')}
        </button>
      )}
      <div class="highlight-order">
        <Choice
          id="highlights-by"
          label={text('highlights_by')}
          options={BY.map((by) => [by, text(`highlights_by_${by}`)])}
          chosen={arrangement.value.by}
          onChoose={(by) => {
            arrangement.value = { ...arrangement.value, by: BY.find((one) => one === by) ?? 'day' }
          }}
        />
        <Choice
          id="highlights-order"
          label={text('order_label')}
          options={ORDERS.map((order) => [order, text(`highlights_order_${order}`)])}
          chosen={arrangement.value.order}
          onChoose={(order) => {
            arrangement.value = { ...arrangement.value, order: ORDERS.find((one) => one === order) ?? 'newest' }
          }}
        />
      </div>
      <TagDialog model={model} isOpen={isRenaming} />
    </search>
  )
}

const BY: Arrangement['by'][] = ['day', 'clipping']
const ORDERS: Arrangement['order'][] = ['newest', 'oldest']

/** Pressed, it leaves the highlights of this colour; several may be. */
function ColorFilter({ color, model }: { color: AnnotationColor; model: Model }): JSX.Element {
  const { counts, filter } = model.highlights
  const { colors } = filter.value
  const isOn = colors.includes(color)
  const count = counts.value.colors[color]
  const label = text('highlights_onlyColor', { color: text(`mark_${color}`), count })
  return (
    <button
      id={`filter-${color}`}
      type="button"
      class="filter-color"
      aria-pressed={isOn}
      aria-label={label}
      title={label}
      onClick={() => {
        filter.value = { ...filter.value, colors: isOn ? colors.filter((one) => one !== color) : [...colors, color] }
      }}
    >
      <span class={`swatch is-${color}`} aria-hidden="true" />
      <span aria-hidden="true">{count.toLocaleString(uiLanguage.value)}</span>
    </button>
  )
}

interface ChoiceProps {
  id: string
  label: string
  /** What the choice of none is called; without it one is always chosen. */
  all?: string
  options: [value: string, label: string][]
  chosen: string | undefined
  onChoose: (value: string | undefined) => void
}

function Choice({ id, label, all, options, chosen, onChoose }: ChoiceProps): JSX.Element {
  return (
    <select
      id={id}
      class="order"
      aria-label={label}
      value={chosen ?? ''}
      onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? undefined : currentTarget.value)}
    >
      {all !== undefined && <option value="">{all}</option>}
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
}
