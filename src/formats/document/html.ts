import { uriOf } from '../xml/uri'
import { type Attributes, escaped } from '../xml/xml'

/** An element that HTML and XHTML read alike; `inside` is markup already. An attribute without a value is left out. */
export function tag(name: string, attributes: Attributes, inside = ''): string {
  const open = `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(String(value))}"`))
    .join('')}`
  return VOID.has(name) ? `${open}/>` : `${open}>${inside}</${name}>`
}

const VOID = new Set(['br', 'hr', 'link', 'meta'])

/** A link that leads to a web page or is none; `inside` is markup. */
export function link(address: string, inside: string): string {
  const href = uriOf(address)
  return href === undefined ? inside : tag('a', { href, rel: 'noreferrer' }, inside)
}

/** Text with its line breaks. */
export function lines(text: string): string {
  return text.split('\n').map(escaped).join('<br/>')
}
