/** A part of the page itself: a page's own `<img name="body">` would stand in its place. */
export function partOf<Name extends 'body' | 'documentElement' | 'implementation'>(
  page: Document,
  name: Name,
): Document[Name] {
  return Reflect.get(Document.prototype, name, page)
}
