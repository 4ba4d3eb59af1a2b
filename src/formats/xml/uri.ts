/**
 * An address as RFC 3986 has it, which every program follows: ASCII, nothing in it that it does not allow. Browsers take
 * and keep much that this standard refuses. Undefined for what is no web address.
 */
export function uriOf(address: string): string | undefined {
  const url = URL.parse(address.toWellFormed())
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const [, authority = '', path = '', fragment] = /^(https?:\/\/[^/?#]*)([^#]*)(?:#(.*))?$/s.exec(url.href) ?? []
  const end = fragment === undefined ? '' : `#${encoded(fragment)}`
  // Square brackets belong to the host, where an address of IPv6 stands in them.
  return `${encoded(authority, NOT_IN_HOST)}${encoded(path)}${end}`
}

function encoded(text: string, notAllowed = NOT_ALLOWED): string {
  return text.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(notAllowed, percent)
}

/** What is neither reserved nor unreserved; the URL parser has made bytes of all beyond ASCII. */
const NOT_ALLOWED = /[^\w\-.~:/?@!$&'()*+,;=%]/g
const NOT_IN_HOST = /[^\w\-.~:/@!$&'()*+,;=%[\]]/g

function percent(character: string): string {
  return encodeURIComponent(character)
}
