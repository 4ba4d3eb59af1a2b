import { labelKey } from '../text/label-key'
import { labelRole } from '../text/labels'
import type { Clues } from './clues'
import { distinctBy } from './distinct'
import { isRecord, strings, value } from './json-ld'
import type { Found, Known } from './known'
import type { Passages } from './passages'
import type { PrintedValue } from './printed-labels'
import { downwards, type Tree, type TreeElement, textOf } from './tree'

/** Section path, outermost first, without "Home": from the metadata, the breadcrumb or a label («گروه : یزد » یزد»). */
export function sectionOf({ clues, tree, passages, labels, headline, markup }: Known): Found<string[]> | undefined {
  const not = new Set(headline?.variants.map(({ text }) => labelKey(text)))
  const clean = (parts: string[]) =>
    distinctBy(
      parts
        .flatMap((part) => part.split(/\s*[>»›]\s*|\s+[/|]\s+/))
        .filter((part) => part.length < 60 && labelRole(part) !== 'home' && !not.has(labelKey(part))),
      labelKey,
    )
  const readings: [Found<string[]>['source'], () => string[]][] = [
    ['site', () => [...markup.values('section')]],
    ['json-ld', () => strings(value(clues.story, 'articleSection'))],
    ['meta', () => clues.metas('article:section')],
    ['dom', () => breadcrumb(tree)],
    [
      'label',
      () =>
        labels
          .of('section')
          .slice(0, 1)
          .flatMap((printed) => linesOf(printed, passages)),
    ],
    ['json-ld', () => breadcrumbList(clues)],
  ]
  for (const [source, reading] of readings) {
    const found = clean(reading())
    if (found.length > 0 && found.length < 8) return { value: found, source }
  }
  return undefined
}

const TRAIL_WORDS = new Set(['breadcrumb', 'breadcrumbs', 'breadcumb', 'crumbs', 'newspath'])

function breadcrumb(tree: Tree): string[] {
  for (const node of tree.called(TRAIL_WORDS).slice(0, MOST_TRAILS)) {
    if (node.hidden) continue
    const links = linksWithin(node)
    const found = links.filter((text) => text !== '' && labelRole(text) !== 'home')
    if (found.length > 0 && found.length < LONGEST_TRAIL) return found
  }
  return []
}

/** Elements named so, and links of one and what is between them that are looked at. */
const MOST_TRAILS = 100
const MOST_LINKS = 20
const MOST_PARTS = 400
/** Sections; a longer row of links is a menu. */
const LONGEST_TRAIL = 8

function linksWithin(trail: TreeElement): string[] {
  const links: string[] = []
  let seen = 0
  for (const node of downwards(trail)) {
    if (node.tag === 'a') links.push(textOf(node))
    if (links.length >= MOST_LINKS || ++seen >= MOST_PARTS) break
  }
  return links
}

function breadcrumbList(clues: Clues): string[] {
  const list = clues.objects.find((object) => strings(object['@type']).includes('BreadcrumbList'))
  const items = list && value(list, 'itemListElement')
  if (!Array.isArray(items)) return []
  return items
    .slice(0, 8)
    .flatMap((item) =>
      isRecord(item) ? (strings(value(item, 'name'))[0] ?? strings(value(item, 'item'))[0] ?? []) : [],
    )
}

/** The value behind a label and the lines of its box: «گروه :», «یزد», «»», «یزد». */
function linesOf({ value: first, passage }: PrintedValue, passages: Passages): string[] {
  if (passage.text.includes(first)) return [first]
  const { to } = passages.range(passage.block.parent ?? passage.block)
  return passages.list.slice(passage.index + 1, Math.min(to, passage.index + 4)).map(({ text }) => text)
}
