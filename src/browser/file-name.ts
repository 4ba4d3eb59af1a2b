/**
 * A name that every system takes for a file: one that Windows does not reserve, with nothing in it that leads elsewhere,
 * hides, or turns the reading direction around; 120 bytes at most with its extension. 'borideh' if nothing is left.
 */
export function safeFileName(wanted: string, extension: string): string {
  const shown = wanted.normalize('NFC').replace(HARMFUL, ' ').replace(/\s+/g, ' ')
  const name = withinBytes(trimmed(shown), MOST_BYTES - extension.length - 1)
  return `${RESERVED.test(name) ? `_${name}` : name || 'borideh'}.${extension}`
}

const MOST_BYTES = 120

/** Separators and wildcards of file systems, control characters, half surrogates, and marks that reorder text. */
const HARMFUL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff/\\:*?"<>|~]/gu

/** Windows gives these names to devices, with whatever extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** Dots and spaces at either end hide a file, or vanish. */
function trimmed(name: string): string {
  return name.replace(/^[. ]+|[. ]+$/g, '')
}

/** As many whole characters as fit. */
function withinBytes(name: string, most: number): string {
  let bytes = 0
  let fitting = ''
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    bytes += new TextEncoder().encode(segment).length
    if (bytes > most) break
    fitting += segment
  }
  return trimmed(fitting)
}
