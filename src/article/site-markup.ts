import type { Passage, Passages } from './passages'
import type { Family, FamilyField } from './sites/family'
import { familyOf } from './sites/index'
import { commentSaying } from './sites/marks'
import { attribute, type Tree, type TreeElement, textOf, upwards } from './tree'

/** Where the system that made a page says the parts of its story stand: nowhere on pages of unknown systems. */
export interface SiteMarkup {
  /** IANA zone of the system's clocks. */
  zone?: string
  /** The elements of a field in the page's order: shown ones, and none inside another. */
  elements(field: FamilyField): readonly TreeElement[]
  /** The lines that they print. */
  lines(field: FamilyField): readonly Passage[]
  /** What they say: the value of a field to copy from, the moment of a `<time>`, else their text. Never empty. */
  values(field: FamilyField): readonly string[]
}

/** Every step of reading asks this before it looks for itself. */
export function siteMarkupOf(page: Document, tree: Tree, passages: Passages): SiteMarkup {
  const family = familyOf(page)
  if (!family) return UNKNOWN
  const known = new Map<FamilyField, TreeElement[]>()
  const elements = (field: FamilyField): TreeElement[] => {
    const found = known.get(field) ?? elementsFor(family, field, page, tree)
    known.set(field, found)
    return found
  }
  return {
    ...(family.zone && { zone: family.zone }),
    elements,
    lines: (field) => elements(field).flatMap((element) => linesOf(element, passages)),
    values: (field) => elements(field).map(statedBy).filter(Boolean),
  }
}

const UNKNOWN: SiteMarkup = { elements: () => [], lines: () => [], values: () => [] }

/** A field of lists (tags) has tens of elements; more are a page that attacks. */
const MOST_ELEMENTS = 200

function elementsFor(family: Family, field: FamilyField, page: Document, tree: Tree): TreeElement[] {
  const { container, [field]: selector } = family.selectors
  const scopes = container && field !== 'container' ? [...matches(tree.root.element, container).slice(0, 1)] : []
  const selected = selector
    ? [...scopes, tree.root.element].map((scope) => matches(scope, selector)).find((found) => found.length > 0)
    : undefined
  const comment = family.comments?.[field]
  const announced = comment && commentSaying(page, comment)?.nextElementSibling
  const found = [...(selected ?? []), ...(announced ? [announced] : [])].flatMap((element) => tree.of(element) ?? [])
  return outermost(found.filter(({ hidden }) => !hidden).slice(0, MOST_ELEMENTS))
}

/** Through the prototype: a form's fields shadow its methods. */
function matches(scope: Element, selector: string): Element[] {
  return [...Element.prototype.querySelectorAll.call(scope, selector)]
}

function outermost(elements: TreeElement[]): TreeElement[] {
  const kept = new Set<TreeElement>()
  for (const element of elements) {
    const inside = [...upwards(element.parent)].some((each) => kept.has(each))
    if (!inside) kept.add(element)
  }
  return [...kept]
}

/** Lines of the element, or, for one that is set inside a line (`<span id=lblhead>`), the line that is nearly all its. */
function linesOf(element: TreeElement, passages: Passages): Passage[] {
  const own = passages.range(element)
  if (own.to > own.from) return passages.list.slice(own.from, own.to)
  const text = textOf(element)
  const block = [...upwards(element)].find((node) => passages.range(node).to > 0)
  const around = block && passages.range(block)
  if (!around || text === '') return []
  return passages.list
    .slice(around.from, around.to)
    .filter((passage) => text.includes(passage.text) && passage.text.length >= text.length / MOST_LINES)
}

/** Of a headline, a kicker or a lead. */
const MOST_LINES = 4

function statedBy(node: TreeElement): string {
  if (node.tag === 'input') return attribute(node, 'value') ?? ''
  return attribute(node, 'datetime') ?? attribute(node, 'content') ?? textOf(node)
}
