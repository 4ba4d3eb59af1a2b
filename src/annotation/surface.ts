import { isPage, isShadow } from './nodes'

/** A document that is painted on: its highlights, and the style sheets that show them. */
export interface Surface {
  put(range: Range, name: string): void
  take(range: Range, name: string): void
  /** Has the page painted as was said: what it has taken away is put back, and what is not needed goes. */
  settle(): void
}

/** The window of a document, with what its page has made there. */
type View = NonNullable<Document['defaultView']>

/** `priorities`: of the names that lie above the others. */
export function surfaceIn(view: View, css: string, priorities: ReadonlyMap<string, number>): Surface {
  const registry = view.CSS.highlights
  const highlights = new Map<string, { highlight: Highlight; ranges: Set<AbstractRange> }>()
  let sheet = sheetFor(view, css)
  let dressed = new Set<Root>()

  return {
    put: (range, name) => {
      const known = highlights.get(name)
      if (known) {
        known.ranges.add(range)
        return
      }
      const highlight = new view.Highlight()
      highlight.priority = priorities.get(name) ?? 0
      highlights.set(name, { highlight, ranges: new Set([range]) })
    },
    take: (range, name) => {
      highlights.get(name)?.ranges.delete(range)
    },
    settle: () => {
      for (const name of highlights.keys()) register(name)
      dress(rootsOf([...highlights.values()].flatMap(({ ranges }) => [...ranges])))
    },
  }

  function register(name: string): void {
    const { highlight, ranges } = highlights.get(name) ?? {}
    if (!highlight || !ranges) return
    if (ranges.size === 0) {
      highlights.delete(name)
      registry.delete(name)
      return
    }
    for (const range of ranges) if (!highlight.has(range)) highlight.add(range)
    // Whatever else is there: in Firefox a script of ours cannot walk through it.
    if (highlight.size !== ranges.size) {
      highlight.clear()
      for (const range of ranges) highlight.add(range)
    }
    if (registry.get(name) !== highlight) registry.set(name, highlight)
  }

  function dress(roots: Set<Root>): void {
    const isSpoilt = sheet.disabled || sheet.cssRules.length === 0
    for (const root of dressed) if (isSpoilt || !roots.has(root)) undress(root)
    if (isSpoilt) sheet = sheetFor(view, css)
    for (const root of roots) {
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    }
    dressed = roots
  }

  function undress(root: Root): void {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet)
  }
}

/** A tree with style sheets of its own. */
type Root = Document | ShadowRoot

/** A sheet can only be adopted in the document whose window made it. */
function sheetFor(view: View, css: string): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/** Words that are torn out of the page stand in no tree that could be dressed. */
function rootsOf(ranges: Iterable<AbstractRange>): Set<Root> {
  const roots = new Set<Root>()
  for (const { startContainer } of ranges) {
    const root = Node.prototype.getRootNode.call(startContainer)
    if (isShadow(root) || isPage(root)) roots.add(root)
  }
  return roots
}
