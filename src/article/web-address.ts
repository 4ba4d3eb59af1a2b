/** An absolute http(s) address, resolved against the page's; undefined for anything else, `javascript:` above all. */
export function webAddress(href: string, base: string): string | undefined {
  const trimmed = href.trim()
  if (trimmed === '' || trimmed.length > LONGEST_ADDRESS || !URL.canParse(trimmed, base)) return undefined
  const url = new URL(trimmed, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
}

const LONGEST_ADDRESS = 4000
