import type { JSX } from 'preact'
import { Drawing } from '../Icon'

/** Drawings for marks, and for how they stand; they are loaded where marks are shown. */
export type MarkIconName = keyof typeof SHAPES

export function MarkIcon({ name, size = 16 }: { name: MarkIconName; size?: 16 | 20 }): JSX.Element {
  return <Drawing shape={SHAPES[name]} isTurning={TURNING.has(name)} size={size} />
}

const SHAPES = {
  searching: 'M9 14.25a5.25 5.25 0 1 0 0-10.5 5.25 5.25 0 0 0 0 10.5ZM12.9 12.9l3.6 3.6',
  placed: 'M4.5 10.5l3.75 3.75 7.25-8',
  moved: 'M4 6.5h9.5M10.5 3.5l3 3-3 3M16 13.5H6.5M9.5 10.5l-3 3 3 3',
  orphan: 'M10 3.5L17.25 16H2.75L10 3.5ZM10 8.25v3.5M10 13.75v.01',
  quotation:
    'M4 12.75c0-4 1.25-6 4-7M4 12.75a2 2 0 1 0 4 0 2 2 0 1 0-4 0ZM11.5 12.75c0-4 1.25-6 4-7M11.5 12.75a2 2 0 1 0 4 0 2 2 0 1 0-4 0Z',
  edit: 'M4 16l.75-3.25 8.5-8.5 2.5 2.5-8.5 8.5L4 16ZM11.5 6l2.5 2.5',
  remove: 'M4 5.75h12M8 5.75V4h4v1.75M5.5 5.75l.6 10.5h7.8l.6-10.5M8.5 8.75v4.5M11.5 8.75v4.5',
  highlight: 'M7 11.5l6.75-7.25 3 2.75L10 14.25H7V11.5ZM7 14.25L5.25 16M3.5 17h13',
  on: 'M6.5 3.75h7a2.75 2.75 0 0 1 2.75 2.75v7a2.75 2.75 0 0 1-2.75 2.75h-7A2.75 2.75 0 0 1 3.75 13.5v-7A2.75 2.75 0 0 1 6.5 3.75ZM6.75 10.25l2.25 2.25 4.25-5',
  off: 'M6.5 3.75h7a2.75 2.75 0 0 1 2.75 2.75v7a2.75 2.75 0 0 1-2.75 2.75h-7A2.75 2.75 0 0 1 3.75 13.5v-7A2.75 2.75 0 0 1 6.5 3.75Z',
} as const

const TURNING = new Set<MarkIconName>(['moved', 'quotation', 'highlight'])
