/** What a key can ask for, wherever in the library it is pressed; in the order of the help. */
export const COMMANDS = [
  ...(['next', 'previous', 'open', 'openOriginal', 'back', 'search', 'select', 'selectAll'] as const),
  ...(['star', 'archive', 'trash', 'undo', 'help'] as const),
  ...(['mark', 'yellow', 'green', 'blue', 'rose', 'markNote', 'copy', 'cite'] as const),
]

export type Command = (typeof COMMANDS)[number]

/** As the browser reports it. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** For the help: the keys of each command, as they are written on a keyboard. */
export const KEYS: Record<Command, string[]> = {
  next: ['j', '↓'],
  previous: ['k', '↑'],
  open: ['Enter'],
  openOriginal: ['Ctrl', 'Enter'],
  search: ['/'],
  select: ['x'],
  selectAll: ['Ctrl', 'A'],
  star: ['s'],
  archive: ['e'],
  trash: ['#'],
  undo: ['u'],
  help: ['?'],
  back: ['Esc'],
  mark: ['h'],
  yellow: ['1'],
  green: ['2'],
  blue: ['3'],
  rose: ['4'],
  markNote: ['n'],
  copy: ['c'],
  cite: ['b'],
}

/** Undefined for a key that means nothing here. */
export function commandFor(press: KeyPress): Command | undefined {
  const { altKey } = press
  if (altKey) return undefined
  return press.ctrlKey || press.metaKey ? WITH_CONTROL.get(latinKey(press)) : ALONE.get(latinKey(press))
}

const ALONE = new Map<string, Command>([
  ['j', 'next'],
  ['ArrowDown', 'next'],
  ['k', 'previous'],
  ['ArrowUp', 'previous'],
  ['Enter', 'open'],
  ['/', 'search'],
  ['x', 'select'],
  ['s', 'star'],
  ['e', 'archive'],
  ['#', 'trash'],
  ['Delete', 'trash'],
  ['u', 'undo'],
  ['?', 'help'],
  ['؟', 'help'],
  ['Escape', 'back'],
  ['h', 'mark'],
  ['1', 'yellow'],
  ['2', 'green'],
  ['3', 'blue'],
  ['4', 'rose'],
  ['n', 'markNote'],
  ['c', 'copy'],
  ['b', 'cite'],
])

const WITH_CONTROL = new Map<string, Command>([
  ['Enter', 'openOriginal'],
  ['a', 'selectAll'],
])

/** On a Persian or Cyrillic keyboard a key means the Latin letter, or the digit, that stands on it. */
function latinKey({ key, code }: KeyPress): string {
  const isForeign = key.length === 1 && key > '\u007f'
  const [, letter] = (isForeign && /^(?:Key|Digit)([A-Z0-9])$/.exec(code)) || []
  return letter ? letter.toLowerCase() : key
}
