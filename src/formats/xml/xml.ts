/**
 * Text as XML 1.0 can hold it, in an element or a quoted attribute. What it cannot hold at all (control characters, half
 * surrogates) becomes U+FFFD, one character for one, so that places in the text stay where they are.
 */
export function escaped(text: string): string {
  return writable(text).replace(SPECIAL, (character) => REFERENCES.get(character) ?? character)
}

/** Text without the characters that XML 1.0, YAML and most programs refuse; one character for one. */
export function writable(text: string): string {
  return text.toWellFormed().replace(UNWRITABLE, '\ufffd')
}

/** An element; `inside` is markup already, and attributes are texts. One without a value is left out. */
export function element(name: string, attributes: Attributes, inside?: string): string {
  const open = `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(String(value))}"`))
    .join('')}`
  return inside === undefined || inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`
}

export type Attributes = Record<string, string | number | undefined>

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that it is about.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** White space that parsers would change stands as a reference, too. */
const SPECIAL = /[&<>"'\t\r]/g
const REFERENCES = new Map(
  Object.entries({
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '\t': '&#9;',
    '\r': '&#13;',
  }),
)
