import type { JSX } from 'preact'
import { CITING_SIGN } from '../src/ui/citing/sign'
import { Drawing, type IconProps, Icon as SharedIcon, type IconName as SharedName } from '../src/ui/Icon'

export type IconName = SharedName | OwnName

type OwnName = keyof typeof SHAPES

/** As the icon that all pages share, with the drawings that only the library needs. */
export function Icon({ name, ...look }: IconProps<IconName>): JSX.Element {
  if (!isOwn(name)) return <SharedIcon name={name} {...look} />
  return <Drawing shape={SHAPES[name]} isTurning={TURNING.has(name)} {...look} />
}

const SHAPES = {
  archive: 'M3.5 4.5h13v3h-13v-3ZM4.75 7.5v8h10.5v-8M8 10.5h4',
  restore: 'M5.5 8.5l.6 7.75h7.8l.6-7.75M10 12.75V3.5M7 6.5l3-3 3 3',
  tag: 'M3.75 4.25h6l6.75 6.75-5.5 5.5-6.75-6.75-.5-5.5ZM7 7.5v.01',
  unread: 'M10 14.25a4.25 4.25 0 1 0 0-8.5 4.25 4.25 0 0 0 0 8.5Z',
  original: 'M11 4h5v5M16 4l-7 7M8 4.75H4.75v10.5h10.5V12',
  back: 'M11.5 5l-5 5 5 5',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  settings:
    'M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7M12.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  cite: CITING_SIGN,
  export: 'M10 12.5v-9M6.75 6.75L10 3.5l3.25 3.25M4 12v4.25h12V12',
  import: 'M10 3.5v9M6.75 9.25L10 12.5l3.25-3.25M4 12v4.25h12V12',
  help: 'M7.5 7.75a2.5 2.5 0 1 1 3.6 2.25c-.7.35-1.1.85-1.1 1.75M10 14.5v.01M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z',
  note: 'M4 4h12v8.5L12.5 16H4V4ZM12.5 16v-3.5H16M6.75 7.25h6.5M6.75 10h4',
  picture: 'M3.5 4.5h13v11h-13v-11ZM3.5 13l3.75-3.75L11 13l2-2 3.5 3.5M12.75 8v.01',
  film: 'M3.5 5h13v10h-13V5ZM8.5 7.75v4.5l3.75-2.25-3.75-2.25Z',
  chevron: 'M8 5l5 5-5 5',
  backup:
    'M4 5.5v9c0 1.4 2.7 2.5 6 2.5s6-1.1 6-2.5v-9M4 10c0 1.4 2.7 2.5 6 2.5s6-1.1 6-2.5M10 8c3.3 0 6-1.1 6-2.5S13.3 3 10 3 4 4.1 4 5.5 6.7 8 10 8Z',
  folder: 'M3.5 15.5v-10h5l1.75 2h6.25v8h-13Z',
  highlight: 'M7 11.5l6.75-7.25 3 2.75L10 14.25H7V11.5ZM7 14.25L5.25 16M3.5 17h13',
} as const

const TURNING = new Set<OwnName>(['tag', 'original', 'back', 'menu', 'note', 'chevron', 'highlight', 'folder'])

function isOwn(name: IconName): name is OwnName {
  return name in SHAPES
}
