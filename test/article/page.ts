/** A page from its markup, as the browser would have it. */
export function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}
