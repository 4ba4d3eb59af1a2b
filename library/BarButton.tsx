import type { JSX } from 'preact'
import { Icon, type IconName } from './Icon'

interface BarButtonProps {
  id: string
  icon: IconName
  label: string
  isOpen?: boolean
  act: () => void
}

/** One thing to do with what is selected. */
export function BarButton({ id, icon, label, isOpen, act }: BarButtonProps): JSX.Element {
  return (
    <button
      id={id}
      type="button"
      class="button button-icon"
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      onClick={act}
    >
      <Icon name={icon} />
    </button>
  )
}
