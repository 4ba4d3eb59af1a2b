import type { JSX } from 'preact'

/** Drawings for popup and library; those that only the library has are in `library/Icon.tsx`. */
export type IconName = keyof typeof SHAPES

export interface IconProps<Name extends string = IconName> {
  name: Name
  /** In px; the line stays 1.5 px wide. */
  size?: 16 | 20
  isFilled?: boolean
}

/** A drawing beside words: never the only carrier of a meaning, and silent to screen readers. */
export function Icon({ name, ...look }: IconProps): JSX.Element {
  return <Drawing shape={SHAPES[name]} isTurning={TURNING.has(name)} {...look} />
}

interface DrawingProps extends Omit<IconProps, 'name'> {
  /** Path data on a field of 20 × 20, to be drawn with a line of 1.5. */
  shape: string
  /** It has a direction: where one reads from right to left, it turns. */
  isTurning: boolean
}

export function Drawing({ shape, isTurning, size = 20, isFilled = false }: DrawingProps): JSX.Element {
  const classes = ['icon', size === 16 && 'icon-16', isFilled && 'icon-filled', isTurning && 'icon-turns']
  return (
    <svg class={classes.filter(Boolean).join(' ')} viewBox="0 0 20 20" aria-hidden="true">
      <path d={shape} />
    </svg>
  )
}

const SHAPES = {
  search: 'M9 14.25a5.25 5.25 0 1 0 0-10.5 5.25 5.25 0 0 0 0 10.5ZM12.9 12.9l3.6 3.6',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  check: 'M4.5 10.5l3.75 3.75 7.25-8',
  undo: 'M7.5 4.5L4 8l3.5 3.5M4 8h8a4 4 0 0 1 0 8H8.5',
  update: 'M15.75 10a5.75 5.75 0 1 1-1.7-4.07L15.75 7.6M15.75 4v3.6h-3.6',
  more: 'M4.5 10a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0M9.5 10a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0M14.5 10a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0',
  enter: 'M15.5 5v4.5a2 2 0 0 1-2 2H4.75M7.75 8.5l-3 3 3 3',
  star: 'M10 3.25l2.06 4.3 4.69.63-3.42 3.27.84 4.67L10 13.85l-4.17 2.27.84-4.67L3.25 8.18l4.69-.63L10 3.25Z',
  warning: 'M10 3.5L17.25 16H2.75L10 3.5ZM10 8.25v3.5M10 13.75v.01',
  info: 'M10 16.75a6.75 6.75 0 1 0 0-13.5 6.75 6.75 0 0 0 0 13.5ZM10 9.25v4M10 6.75v.01',
  selection:
    'M3.5 6.5v-2a1 1 0 0 1 1-1h2M13.5 3.5h2a1 1 0 0 1 1 1v2M16.5 13.5v2a1 1 0 0 1-1 1h-2M6.5 16.5h-2a1 1 0 0 1-1-1v-2M6.75 8.5h6.5M6.75 11.5h4',
  page: 'M5 3.5h10a.5.5 0 0 1 .5.5v12a.5.5 0 0 1-.5.5H5a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5ZM7.25 7h5.5M7.25 10h5.5M7.25 13h3',
  lock: 'M5.5 9h9a.75.75 0 0 1 .75.75v6a.75.75 0 0 1-.75.75h-9a.75.75 0 0 1-.75-.75v-6A.75.75 0 0 1 5.5 9ZM7 9V6.5a3 3 0 0 1 6 0V9',
  trash: 'M4 5.75h12M8 5.75V4h4v1.75M5.5 5.75l.6 10.5h7.8l.6-10.5M8.5 8.75v4.5M11.5 8.75v4.5',
  saved: 'M6 3.5h8v13l-4-3-4 3v-13Z',
  agency:
    'M3.5 4.5h10.25v10.25a1.25 1.25 0 0 0 2.5 0V7.5h-2.5M15 16H4.75A1.25 1.25 0 0 1 3.5 14.75V4.5M6 7.5h5.25M6 10.25h5.25M6 13h3.25',
  shelf: 'M3.5 16.5h13M5 16.5v-12h3v12M8 6.5h3v10M11.6 7.4l2.8-.9 2.6 9.4',
  edit: 'M4 16l.75-3.25 8.5-8.5 2.5 2.5-8.5 8.5L4 16ZM11.5 6l2.5 2.5',
  history: 'M4.25 10a5.75 5.75 0 1 0 1.7-4.07L4.25 7.6M4.25 4v3.6h3.6M10 7v3.25l2.25 1.5',
  cutting: 'M4 3.5h12v9.25l-2 2-2-2-2 2-2-2-2 2-2-2V3.5ZM7 7h6M7 10h3.5',
} as const

const TURNING = new Set<IconName>(['undo', 'selection', 'page', 'cutting', 'agency', 'shelf', 'history'])
