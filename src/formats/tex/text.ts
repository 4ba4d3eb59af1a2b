import { ACCENTS, LETTERS } from './letters'

/** Lines as somebody reads them; commands that are not known leave their arguments. Line ends of the file say nothing. */
export function textOfTex(tex: string): string {
  let text = ''
  let at = 0
  while (at < tex.length) {
    PLAIN.lastIndex = at
    const plain = PLAIN.exec(tex)?.[0] ?? ''
    text += plain
    at += plain.length
    const sign = tex.charAt(at)
    if (sign === '\\') {
      const command = commandAt(tex, at)
      text += command.text
      at = command.end
      continue
    }
    const ligature = JOINING.has(sign) ? LIGATURES.find(([signs]) => tex.startsWith(signs, at)) : undefined
    if (ligature) text += ligature[1]
    else if (sign === '~') text += '\u00a0'
    else if (sign !== '{' && sign !== '}') text += sign === '\n' || sign === '\t' || sign === '\r' ? ' ' : sign
    at += ligature?.[0].length ?? 1
  }
  return text
}

const PLAIN = /[^\\{}~\-`'\n\r\t]*/y

/** The longer first. */
const LIGATURES: [signs: string, text: string][] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
]

const JOINING = new Set(['-', '`', "'"])

interface Command {
  text: string
  /** Where the text goes on. */
  end: number
}

function commandAt(tex: string, at: number): Command {
  const sign = tex.charAt(at + 1)
  // An accent on nothing stands for itself.
  if (/[`^~]/.test(sign) && tex.startsWith('{}', at + 2)) return { text: sign, end: at + 4 }
  const accent = ACCENTS.get(sign)
  if (!/[a-z]/i.test(sign)) return accent === undefined ? signAt(sign, at) : accented(tex, at + 2, accent)
  WORD.lastIndex = at + 1
  const name = WORD.exec(tex)?.[0] ?? sign
  const end = at + 1 + name.length
  const mark = name.length === 1 ? ACCENTS.get(name) : undefined
  if (mark !== undefined && /[\s{\\]/.test(tex.charAt(end))) return accented(tex, end, mark)
  return { text: LETTERS.get(name) ?? '', end: spacesAfter(tex, end) }
}

/** A command ends where its letters do, and swallows the space behind it. */
const WORD = /[a-z]+\*?/iy

/** "\&" is the sign, "\\" a new line, "\," a narrow space. */
function signAt(sign: string, at: number): Command {
  const text =
    sign === '\\'
      ? '\n'
      : sign === ',' || sign === ' ' || sign === '\n'
        ? ' '
        : sign === '-' || sign === '/'
          ? ''
          : sign
  return { text, end: at + 1 + Math.max(1, sign.length) }
}

/** A letter with a mark on it: `\'e`, `\'{e}`, `\'\i`, `\c{s}`. */
function accented(tex: string, from: number, mark: string): Command {
  let at = spacesAfter(tex, from)
  const isBraced = tex.charAt(at) === '{'
  if (isBraced) at = spacesAfter(tex, at + 1)
  DOTLESS.lastIndex = at
  const dotless = DOTLESS.exec(tex)
  const letter = dotless?.[1] ?? tex.slice(at, at + 1)
  const end = at + (dotless?.[0].length ?? letter.length)
  if (letter === '}' || letter === '\\') return { text: '', end: at }
  const closed = isBraced && tex.charAt(end) === '}' ? end + 1 : end
  return { text: (letter + mark).normalize('NFC'), end: closed }
}

/** Marks stand on letters that have lost their dots for them. */
const DOTLESS = /\\([ij])(?![a-z])\s*/iy

function spacesAfter(tex: string, from: number): number {
  let at = from
  while (/\s/.test(tex.charAt(at))) at += 1
  return at
}
