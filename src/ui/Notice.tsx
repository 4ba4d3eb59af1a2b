import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './Icon'

interface NoticeProps {
  icon: IconName
  /** One sentence: what happened, what is safe, what to do. */
  sentence: string
  /** Read out at once. */
  isUrgent?: boolean
  /** The buttons that help. */
  children?: ComponentChildren
}

export function Notice({ icon, sentence, isUrgent = false, children }: NoticeProps): JSX.Element {
  return (
    <div class={`notice${TONES.get(icon) ?? ''}`} role={isUrgent ? 'alert' : undefined}>
      <Icon name={icon} />
      <p>{sentence}</p>
      {children}
    </div>
  )
}

/** What is no warning does not look like one. */
const TONES = new Map<IconName, string>([
  ['check', ' is-good'],
  ['info', ' is-plain'],
  ['history', ' is-plain'],
])
