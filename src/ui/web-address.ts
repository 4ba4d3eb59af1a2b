/** An address that may be opened: http and https only. Whatever else a page claims leads to an empty page. */
export function webAddress(url: string): string {
  const protocol = URL.parse(url)?.protocol
  return protocol === 'https:' || protocol === 'http:' ? url : 'about:blank'
}
