import { once } from './once'

/**
 * A name that every system takes for a file: one that Windows does not reserve, with nothing in it that leads elsewhere,
 * hides, or turns the reading direction around; 120 bytes at most with its extension. 'borideh' if nothing is left.
 */
export function safeFileName(wanted: string, extension: string): string {
  return `${safeStem(wanted, MOST_BYTES - extension.length - 1)}.${extension}`
}

/** The same before the extension, of so many bytes at most. */
export function safeStem(wanted: string, mostBytes: number): string {
  const shown = wanted.slice(0, MOST_READ).normalize('NFC').replace(HARMFUL, ' ').replace(/\s+/g, ' ')
  const name = withinBytes(trimmed(shown), mostBytes)
  return RESERVED.test(name) ? withinBytes(`_${name}`, mostBytes) : name || 'borideh'
}

/** UTF-16 units: more than fit, and few enough to be looked through. */
const MOST_READ = 2_000

const MOST_BYTES = 120

/** Separators and wildcards of file systems, control characters, half surrogates, and marks that reorder text. */
const HARMFUL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff/\\:*?"<>|~]/gu

/** Windows gives these names to devices, with whatever extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/i

/** Dots and spaces at either end hide a file, or vanish. */
function trimmed(name: string): string {
  return name.replace(/^[. ]+|[. ]+$/g, '')
}

/** As many whole characters as fit. */
function withinBytes(name: string, most: number): string {
  const encoder = new TextEncoder()
  if (encoder.encode(name).length <= most) return name
  let bytes = 0
  let fitting = ''
  for (const { segment } of characters().segment(name)) {
    bytes += encoder.encode(segment).length
    if (bytes > most) break
    fitting += segment
  }
  return trimmed(fitting)
}

const characters = once(() => new Intl.Segmenter())
