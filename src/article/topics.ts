import { labelKey } from '../text/fold'
import { labelRole } from '../text/labels'
import type { Clues } from './clues'
import { distinctBy } from './distinct'
import { isRecord, strings, value } from './json-ld'
import type { Found, Known } from './known'
import type { Passages } from './passages'
import type { PrintedValue } from './printed-labels'
import { attribute, downwards, type Tree, textOf } from './tree'

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

/** Keywords that the page gives its story, in metadata and as printed tags, each once. */
export function keywordsOf({ clues, passages, markup }: Known): Found<string[]> | undefined {
  const listed = (texts: string[]) => texts.flatMap((text) => text.split(/\s*[,،;؛|]\s*/))
  const structured = listed(strings(value(clues.story, 'keywords')))
  const metas = listed(
    ['news_keywords', 'article:tag', 'keywords', 'parsely-tags'].flatMap((name) => clues.metas(name)),
  )
  const named = [...markup.values('tags')]
  const printed = named.length > 0 ? named : printedTags(passages)
  const found = distinctBy(
    [...structured, ...metas, ...printed].map((word) => word.replace(/^#/, '').trim()),
    labelKey,
  ).filter((word) => word.length < 80 && !labelRole(word))
  const source = structured.length > 0 ? 'json-ld' : metas.length > 0 ? 'meta' : named.length > 0 ? 'site' : 'dom'
  return found.length > 0 ? { value: found.slice(0, 60), source } : undefined
}

const TRAIL_WORDS = new Set(['breadcrumb', 'breadcrumbs', 'breadcumb', 'crumbs', 'newspath'])

function breadcrumb(tree: Tree): string[] {
  for (const node of downwards(tree.root)) {
    if (!node.words.some((word) => TRAIL_WORDS.has(word)) || node.hidden) continue
    const links = [...downwards(node)].filter((each) => each.tag === 'a').map(textOf)
    const found = links.filter((text) => text !== '' && labelRole(text) !== 'home')
    if (found.length > 0 && found.length < 8) return found
  }
  return []
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

const TAG_WORDS = new Set(['tags', 'tag', 'tagcloud', 'keywords', 'hashtags'])

function printedTags(passages: Passages): string[] {
  const labelledAt = passages.list.find(({ text }) => labelRole(text) === 'tags')
  const box = labelledAt?.block.parent?.parent ?? labelledAt?.block.parent
  const after =
    labelledAt && box
      ? passages.links.filter(({ before }) => before > labelledAt.index && before < passages.range(box).to)
      : []
  const named = passages.links.filter(
    ({ node }) =>
      /(?:^|\s)tag(?:\s|,|$)/i.test(attribute(node, 'rel') ?? '') ||
      [node.parent, node.parent?.parent, node.parent?.parent?.parent].some(
        (at) => at && at.tag !== 'body' && at.words.some((word) => TAG_WORDS.has(word)),
      ),
  )
  const found = (after.length > 0 && after.length < 30 ? after : named).map(({ node }) => textOf(node))
  return found.length <= 30 ? found.filter((text) => text.length > 1 && text.length < 60) : []
}
