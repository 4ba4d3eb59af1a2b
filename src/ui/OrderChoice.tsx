import type { JSX } from 'preact'
import { SEARCH_ORDERS, type SearchOrder } from '../search/saved-search'
import { text } from './text'

interface OrderChoiceProps {
  order: SearchOrder
  onChoose: (order: SearchOrder) => void
}

/** What of the found stands first. */
export function OrderChoice({ order, onChoose }: OrderChoiceProps): JSX.Element {
  return (
    <select
      id="order"
      class="order"
      aria-label={text('order_label')}
      title={text('order_label')}
      value={order}
      onChange={({ currentTarget }) => {
        const chosen = SEARCH_ORDERS.find((one) => one === currentTarget.value)
        if (chosen) onChoose(chosen)
      }}
    >
      {SEARCH_ORDERS.map((one) => (
        <option key={one} value={one}>
          {text(`order_${one}`)}
        </option>
      ))}
    </select>
  )
}
