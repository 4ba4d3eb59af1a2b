import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact'
import { useRef } from 'preact/hooks'

interface DividerProps {
  label: string
  /** Of the pane before it, in CSS px. */
  width: number
  least: number
  most: number
  onWiden: (width: number) => void
}

/** The edge between two panes, which one drags or moves with the arrow keys. */
export function Divider({ label, width, least, most, onWiden }: DividerProps): JSX.Element {
  /** Where the drag began, and how wide the pane was then. */
  const start = useRef<{ x: number; width: number } | undefined>(undefined)
  const widen = (to: number) => onWiden(Math.round(Math.min(most, Math.max(least, to))))

  function moved(event: TargetedPointerEvent<HTMLElement>): void {
    const { current } = start
    if (current) widen(current.width + (event.clientX - current.x) * forwards())
  }

  function pressed(event: TargetedKeyboardEvent<HTMLElement>): void {
    const step = STEPS.get(event.key)
    if (!step) return
    event.preventDefault()
    widen(width + step * forwards())
  }

  return (
    <hr
      class="divider"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, width }
      }}
      onPointerMove={moved}
      onPointerUp={() => {
        start.current = undefined
      }}
      onKeyDown={pressed}
    />
  )
}

const STEPS = new Map([
  ['ArrowLeft', -16],
  ['ArrowRight', 16],
])

/** Which way the text runs: 1 to the right, -1 to the left. */
function forwards(): 1 | -1 {
  return document.documentElement.dir === 'rtl' ? -1 : 1
}
